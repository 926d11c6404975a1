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

/// <summary>People to tick.</summary>
/// <param name="Chosen">Ids that are ticked already; they stand first and stay through further searches.</param>
public sealed record CandidateView(Group Group, IReadOnlyList<NamedPerson> People, IReadOnlyList<string> Chosen, string? Search)
{
    public FormFault? Fault { get; init; }
}

/// <summary>Adding and removing members.</summary>
internal static class MemberPages
{
    public static async Task<IResult> New(Guid groupId, string? find, [FromQuery] string[]? people, HttpContext http, Candidates candidates, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var view = await candidates.Read(groupId, find, people ?? [], cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<PersonTicks>((nameof(PersonTicks.People), view.People), (nameof(PersonTicks.Chosen), view.Chosen), (nameof(PersonTicks.Search), view.Search))
            : new PageResult(Of(view, texts));
    }

    public static Task<IResult> Create(
        Guid groupId, [FromForm] SentPeople sent, HttpContext http, Invitations invitations, Candidates candidates, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await invitations.Take(http, groupId, sent.People, cancel);
            return Answer.Redirect(http, GroupLinks.Group(groupId));
        }, async fault => Of(await candidates.Read(groupId, null, sent.People, cancel) with { Fault = fault }, texts));

    public static async Task<IResult> Remove(Guid groupId, string personId, HttpContext http, Departure departure, PersonNames names, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var was = await departure.Remove(groupId, personId, cancel);
        var name = (await names.Of([personId], cancel))[0].Name;
        if (was is not null)
            Toasts.Add(http, texts["{0} is no longer a member.", name], GroupLinks.MemberReturn(groupId, personId));
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }

    /// <summary>Undo of a removal; what he was given as a member does not come back.</summary>
    public static async Task<IResult> Return(Guid groupId, string personId, HttpContext http, MemberKeeping members, CancellationToken cancel)
    {
        await members.Add(groupId, [personId], cancel);
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }

    private static Page Of(CandidateView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<NewMembersPage>(texts["Add people to {0}", view.Group.Name], (nameof(NewMembersPage.View), view)).Dressed();
}

/// <summary>Finds people who could become members.</summary>
public sealed class Candidates(GroupStore groups, MemberList members, PersonNames names)
{
    private const int Most = 20;

    internal async Task<CandidateView> Read(Guid groupId, string? search, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        var group = await groups.Find(groupId, GroupRight.Manage, cancel);
        var present = (await members.Of(groupId, null, cancel)).Select(m => m.Person.Id).ToHashSet();
        var ticked = chosen.Count == 0 ? [] : await names.Of(chosen, cancel);
        var found = string.IsNullOrWhiteSpace(search) ? [] : await names.Search(search.Trim(), Most, cancel);
        return new CandidateView(group, [.. ticked, .. found.Where(p => !chosen.Contains(p.Id) && !present.Contains(p.Id))], [.. chosen], search);
    }
}

/// <summary>Adds people, or invites them where the group is joined by invitation.</summary>
public sealed class Invitations(GroupStore groups, MemberKeeping members, Requests requests, Texts<GroupAddressBooksModule> texts)
{
    internal async Task Take(HttpContext http, Guid groupId, IReadOnlyCollection<string> people, CancellationToken cancel)
    {
        var group = await groups.Find(groupId, GroupRight.Manage, cancel);
        if (people.Count == 0)
            throw Refusal.Of("people", "Tick at least one person.");
        if (group.Joining == Joining.ByInvitation)
        {
            await requests.Invite(groupId, people, cancel);
            Toasts.Add(http, texts.Count(people.Count, "{0:N0} person is invited.", "{0:N0} people are invited."));
            return;
        }
        var added = await members.Add(groupId, people, cancel);
        Toasts.Add(http, texts.Count(added.Count, "{0:N0} person was added.", "{0:N0} people were added."));
    }
}
