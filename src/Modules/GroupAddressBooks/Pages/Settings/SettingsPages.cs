using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
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
    public string? RoleId { get; init; }

    /// <summary>"true": ticked.</summary>
    public string? Delegates { get; init; }

    public GroupForm Form => new(Name ?? "", Description ?? "", Joining ?? Groups.Joining.OnRequest, Delegates != "true", RoleId);
}

/// <param name="Line">Null: a new group.</param>
/// <param name="Roles">Those the group may mirror.</param>
public sealed record SettingsView(GroupLine? Line, GroupForm Form, FormFault? Fault, IReadOnlyList<SiteRole> Roles);

/// <summary>Reads what the form of a group shows beside what was sent.</summary>
public sealed class SettingsReader(GroupList list, MirroredRoles roles)
{
    internal async Task<SettingsView> New(GroupForm form, FormFault? fault, CancellationToken cancel) =>
        new(null, form, fault, await roles.Offered(cancel));

    internal async Task<SettingsView> Of(Guid groupId, GroupForm? sent, FormFault? fault, CancellationToken cancel)
    {
        var line = await list.Find(groupId, GroupRight.Manage, cancel);
        var group = line.Group;
        var offered = await roles.Offered(cancel);
        var mirrored = await roles.Of(group, cancel);
        var form = sent ?? new GroupForm(group.Name, group.Description, group.Joining, line.ClosedToDelegates, group.SourceQuery);
        return new SettingsView(line, form, fault, mirrored is null || offered.Contains(mirrored) ? offered : [mirrored, .. offered]);
    }
}

/// <summary>New groups and the settings of a group.</summary>
internal static class SettingsPages
{
    public static async Task<IResult> New(SettingsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.New(new GroupForm("", "", Joining.OnRequest, false), null, cancel), texts));

    public static Task<IResult> Create([FromForm] SentGroup sent, HttpContext http, GroupKeeping keeping, SettingsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var group = await keeping.Found(sent.Form, cancel);
            Toasts.Add(http, texts["{0} was created, with an address book.", group.Name]);
            return Answer.Redirect(http, GroupLinks.Group(group.Id));
        }, async fault => Of(await reader.New(sent.Form, fault, cancel), texts));

    public static async Task<IResult> Edit(Guid groupId, SettingsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Of(groupId, null, null, cancel), texts));

    public static Task<IResult> Save(
        Guid groupId, [FromForm] SentGroup sent, HttpContext http, GroupKeeping keeping, SettingsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await keeping.Change(groupId, sent.Form, cancel);
            Toasts.Add(http, texts["The changes are saved."]);
            return Answer.Redirect(http, GroupLinks.Group(groupId));
        }, async fault => Of(await reader.Of(groupId, sent.Form, fault, cancel), texts));

    internal static Page Of(SettingsView view, Texts<GroupAddressBooksModule> texts) =>
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
