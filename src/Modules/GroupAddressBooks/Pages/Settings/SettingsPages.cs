using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.Settings;

/// <summary>The form of a group as it is sent.</summary>
public sealed record SentGroup
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public Joining? Joining { get; init; }

    /// <summary>"true": ticked.</summary>
    public string? Delegates { get; init; }

    public GroupForm Form => new(Name ?? "", Description ?? "", Joining ?? Groups.Joining.OnRequest, Delegates != "true");
}

/// <param name="Line">Null: a new group.</param>
public sealed record SettingsView(GroupLine? Line, GroupForm Form, FormFault? Fault);

/// <summary>New groups and the settings of a group.</summary>
internal static class SettingsPages
{
    public static PageResult New(Texts<GroupAddressBooksModule> texts) =>
        new(Of(new SettingsView(null, new GroupForm("", "", Joining.OnRequest, false), null), texts));

    public static Task<IResult> Create([FromForm] SentGroup sent, HttpContext http, GroupKeeping keeping, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var group = await keeping.Found(sent.Form, cancel);
            Toasts.Add(http, texts["{0} was created, with an address book.", group.Name]);
            return Answer.Redirect(http, GroupLinks.Group(group.Id));
        }, fault => Task.FromResult(Of(new SettingsView(null, sent.Form, fault), texts)));

    public static async Task<IResult> Edit(Guid groupId, GroupList list, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var line = await list.Find(groupId, GroupRight.Manage, cancel);
        return new PageResult(Of(new SettingsView(line, new GroupForm(line.Group.Name, line.Group.Description, line.Group.Joining, line.ClosedToDelegates), null), texts));
    }

    public static Task<IResult> Save(
        Guid groupId, [FromForm] SentGroup sent, HttpContext http, GroupKeeping keeping, GroupList list, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await keeping.Change(groupId, sent.Form, cancel);
            Toasts.Add(http, texts["The changes are saved."]);
            return Answer.Redirect(http, GroupLinks.Group(groupId));
        }, async fault => Of(new SettingsView(await list.Find(groupId, GroupRight.Manage, cancel), sent.Form, fault), texts));

    private static Page Of(SettingsView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<SettingsPage>(view.Line is { } line ? texts["Settings of {0}", line.Group.Name] : texts["New group"], (nameof(SettingsPage.View), view)).Dressed();
}

/// <summary>Deleting a group and taking that back.</summary>
internal static class DeletionPages
{
    public static async Task<IResult> Create(
        Guid groupId, HttpContext http, CurrentUser user, GroupDeletion deletion, TimeProvider clock, Texts<GroupAddressBooksModule> texts)
    {
        // Goes on when the person leaves the page: a group half deleted would be nobody's wish.
        await deletion.Delete(groupId, user, clock, CancellationToken.None);
        Toasts.Add(http, texts["The group is deleted."], GroupLinks.Restoration(groupId));
        return Answer.Redirect(http, GroupLinks.Home);
    }

    public static async Task<IResult> Restore(Guid groupId, HttpContext http, GroupDeletion deletion, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var group = await deletion.Restore(groupId, cancel);
        Toasts.Add(http, texts["{0} is back.", group.Name]);
        return Answer.Redirect(http, GroupLinks.Home);
    }
}
