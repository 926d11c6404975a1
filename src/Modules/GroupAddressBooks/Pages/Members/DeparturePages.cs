using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pages.Details;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.Members;

/// <param name="Successors">Other members, when the reader is the last administrator; null: nobody has to be named.</param>
public sealed record DepartureView(GroupLine Line, IReadOnlyList<NamedPerson>? Successors)
{
    public FormFault? Fault { get; init; }
}

/// <summary>Leaving a group.</summary>
internal static class DeparturePages
{
    public static async Task<IResult> Ask(Guid groupId, LeaveReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(groupId, cancel), texts));

    public static Task<IResult> Create(
        Guid groupId, [FromForm] string? successor, HttpContext http, CurrentUser user, Departure departure, LeaveReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await departure.Leave(groupId, user, string.IsNullOrEmpty(successor) ? null : successor, cancel);
            Toasts.Add(http, texts["You left the group."]);
            return Answer.Redirect(http, GroupLinks.Home);
        }, async fault => Of(await reader.Read(groupId, cancel) with { Fault = fault }, texts));

    private static Page Of(DepartureView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<DeparturePage>(texts["Leave {0}", view.Line.Group.Name], (nameof(DeparturePage.View), view)).Dressed();
}

/// <summary>What must be said before somebody leaves.</summary>
public sealed class LeaveReader(GroupList list, MemberList members, CurrentUser user)
{
    internal async Task<DepartureView> Read(Guid groupId, CancellationToken cancel)
    {
        var line = await list.Find(groupId, GroupRight.Belong, cancel);
        var isLast = line is { IsAdministrator: true, Administrators: 1 };
        var others = isLast ? (await members.Of(groupId, null, cancel)).Select(m => m.Person).Where(p => p.Id != user.Id && p.IsActive).ToList() : null;
        return new DepartureView(line, others);
    }
}
