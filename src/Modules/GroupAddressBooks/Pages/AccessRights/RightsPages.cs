using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Pages.Members;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.AccessRights;

/// <summary>The rights of a group's book: shown, given, taken back (R65–R73).</summary>
internal static class RightsPages
{
    public static async Task<IResult> Show(
        Guid groupId, string? find, [FromQuery] string[]? people, HttpContext http, RightsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(groupId, find, people ?? [], cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<PersonTicks>((nameof(PersonTicks.People), view.Candidates), (nameof(PersonTicks.Chosen), view.Chosen), (nameof(PersonTicks.Search), view.Search), (nameof(PersonTicks.Held), view.Held))
            : new PageResult(Of(view, texts));
    }

    public static Task<IResult> Create(
        Guid groupId, [FromForm] SentPeople sent, HttpContext http, GroupGrants grants, RightsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var preset = sent.Preset ?? Preset.Add;
            var held = (await reader.Read(groupId, null, [], cancel)).Grants.Where(g => sent.To.Contains(g.To)).ToList();
            await grants.Give(groupId, sent.To, preset, cancel);
            if (held.Count < sent.To.Distinct().Count())
                Toasts.Add(http, texts["The rights hold from now on."]);
            TellUnchanged(http, [.. held.Where(g => g.Preset == preset)], texts);
            TellChanges(http, groupId, [.. held.Where(g => g.Preset != preset)], preset, texts);
            return Answer.Redirect(http, GroupLinks.Rights(groupId));
        }, async fault => Of(await reader.Read(groupId, null, sent.People, cancel) with { Fault = fault }, texts));

    private const int MostTold = 3;

    private static void TellUnchanged(HttpContext http, List<GrantLine> same, Texts<GroupAddressBooksModule> texts)
    {
        foreach (var line in same.Take(MostTold))
            Toasts.Add(http, line.Person is { } person ? texts["{0} already had this right.", person.Name] : texts["All members already had this right."]);
        if (same.Count > MostTold)
            Toasts.Add(http, texts.Count(same.Count - MostTold, "{0:N0} other already had this right.", "{0:N0} others already had this right."));
    }

    // Who had another right before: it was replaced, and each can have it back.
    private static void TellChanges(HttpContext http, Guid groupId, List<GrantLine> changed, Preset now, Texts<GroupAddressBooksModule> texts)
    {
        foreach (var was in changed.Take(MostTold))
            Toasts.Add(http, texts["Right of {0} changed from “{1}” to “{2}”.", was.Person?.Name ?? texts["all members"], was.Preset.Words(texts), now.Words(texts)],
                GroupLinks.Grant(groupId, was.To, was.Preset.ToString()));
        if (changed.Count > MostTold)
            Toasts.Add(http, texts.Count(changed.Count - MostTold, "{0:N0} other right changed likewise.", "{0:N0} other rights changed likewise."));
    }

    /// <summary>One grantee; also the way a removal or a change is taken back.</summary>
    public static async Task<IResult> Put(Guid groupId, string to, Preset preset, HttpContext http, GroupGrants grants, CancellationToken cancel)
    {
        await grants.Give(groupId, [to], preset, cancel);
        return Answer.Redirect(http, GroupLinks.Rights(groupId));
    }

    public static async Task<IResult> Remove(Guid groupId, string to, [FromForm] Preset? preset, HttpContext http, GroupGrants grants, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        await grants.Withdraw(groupId, to, cancel);
        Toasts.Add(http, texts["The right is taken back."], preset is { } was ? GroupLinks.Grant(groupId, to, was.ToString()) : null);
        return Answer.Redirect(http, GroupLinks.Rights(groupId));
    }

    private static Page Of(RightsView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<RightsPage>(texts["Access rights of {0}", view.Line.Group.Name], (nameof(RightsPage.View), view)).Dressed();
}

/// <summary>Gives members rights in their group's book. Whoever is given one by name has it for as long as he is a member.</summary>
public sealed class GroupGrants(GroupList list, BookStore books, GrantStore grants, Pages.Details.MemberList members)
{
    /// <param name="to">Ids of members, or <see cref="GroupLinks.AllMembers"/>.</param>
    internal async Task Give(Guid groupId, IReadOnlyCollection<string> to, Preset preset, CancellationToken cancel)
    {
        var book = await Book(groupId, cancel);
        if (to.Count == 0)
            throw Refusal.Of("people", "Tick at least one member, or all members.");
        if (!to.Contains(GroupLinks.AllMembers))
            await RequireMembers(groupId, to, cancel);
        await grants.Give(book, [.. to.Select(t => Grantee(groupId, t))], preset.Rights(), cancel);
    }

    internal async Task Withdraw(Guid groupId, string to, CancellationToken cancel) =>
        await grants.Give(await Book(groupId, cancel), [Grantee(groupId, to)], Right.None, cancel);

    internal static Grantee Grantee(Guid groupId, string to) =>
        to == GroupLinks.AllMembers ? Contacts.Rights.Grantee.Group(groupId) : Contacts.Rights.Grantee.Member(groupId, to);

    private async Task<AddressBook> Book(Guid groupId, CancellationToken cancel) =>
        await books.Find((await list.Find(groupId, GroupRight.See, cancel)).BookId, Right.Manage, cancel);

    internal async Task RequireMembers(Guid groupId, IReadOnlyCollection<string> people, CancellationToken cancel)
    {
        var known = (await members.Of(groupId, null, cancel)).Select(m => m.Person.Id).ToHashSet();
        if (!people.All(known.Contains))
            throw Refusal.Of("people", "Somebody you ticked is no member any more.");
    }
}
