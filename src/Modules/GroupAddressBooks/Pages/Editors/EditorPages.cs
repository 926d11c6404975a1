using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Pages.Members;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.Editors;

/// <summary>Edit, contact by contact (R64).</summary>
internal static class EditorPages
{
    public static async Task<IResult> Show(
        Guid contactId, Guid? group, string? find, [FromQuery] string[]? people, HttpContext http, EditorsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(contactId, group, find, people ?? [], cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<PersonTicks>((nameof(PersonTicks.People), view.Candidates), (nameof(PersonTicks.Chosen), view.Chosen), (nameof(PersonTicks.Search), view.Search))
            : new PageResult(Of(view, texts));
    }

    public static Task<IResult> Create(
        Guid contactId, Guid groupId, [FromForm] SentPeople sent, HttpContext http, GroupStore groups, EditorGrants grants, EditorsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await groups.Find(groupId, GroupRight.Belong, cancel);
            await grants.Give(contactId, groupId, sent.To, cancel);
            Toasts.Add(http, texts["They may edit this contact from now on."]);
            return Answer.Redirect(http, GroupLinks.Editors(contactId, groupId));
        }, async fault => Of(await reader.Read(contactId, groupId, null, sent.People, cancel) with { Fault = fault }, texts));

    /// <summary>One of them; also the way a removal is taken back.</summary>
    public static async Task<IResult> Put(Guid contactId, Guid groupId, string to, HttpContext http, GroupStore groups, EditorGrants grants, CancellationToken cancel)
    {
        await groups.Find(groupId, GroupRight.Belong, cancel);
        await grants.Give(contactId, groupId, [to], cancel);
        return Answer.Redirect(http, GroupLinks.Editors(contactId, groupId));
    }

    public static async Task<IResult> Remove(Guid contactId, Guid groupId, string to, HttpContext http, EditorGrants grants, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        await grants.Withdraw(contactId, groupId, to, cancel);
        Toasts.Add(http, texts["The right is taken back."], GroupLinks.Editor(contactId, groupId, to));
        return Answer.Redirect(http, GroupLinks.Editors(contactId, groupId));
    }

    private static Page Of(EditorsView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<EditorsPage>(texts["Who may edit {0}", view.Name], (nameof(EditorsPage.View), view)).Dressed();
}
