using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Pages.AccessRights;
using Carnet.GroupAddressBooks.Pages.Details;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Forms;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pages.Editors;

/// <summary>Somebody who was given the right to edit one contact.</summary>
/// <param name="Person">Null: all members.</param>
public sealed record EditorLine(NamedPerson? Person)
{
    public string To => Person?.Id ?? GroupLinks.AllMembers;
}

/// <summary>Who may edit one contact of a group, and who could (R64).</summary>
/// <param name="Group">Null: the contact stands in no group of the reader.</param>
/// <param name="Groups">All groups the contact stands in, of those the reader belongs to.</param>
public sealed record EditorsView(Guid ContactId, string Name, GroupLine? Group, IReadOnlyList<GroupLine> Groups, IReadOnlyList<EditorLine> Editors, IReadOnlyList<NamedPerson> Candidates)
{
    public IReadOnlyList<string> Chosen { get; init; } = [];
    public string? Search { get; init; }
    public FormFault? Fault { get; init; }
}

/// <summary>Reads them, for who may give rights on the contact.</summary>
public sealed class EditorsReader(ContactStore contacts, GrantStore grants, GroupList groups, MemberList members)
{
    private const int Shown = 50;

    /// <exception cref="NotFoundException">No such contact, or the reader may not see it.</exception>
    /// <exception cref="ForbiddenException">Somebody else made it.</exception>
    internal async Task<EditorsView> Read(Guid contactId, Guid? groupId, string? search, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.View, cancel);
        if (!await grants.MayGive(contactId, cancel))
            throw Refusal.Forbidden("Only who created this contact gives others the right to edit it.");
        var places = contact.Placements.Select(p => p.BookId).ToHashSet();
        var present = (await groups.Mine(cancel)).Where(g => places.Contains(g.BookId)).ToList();
        var view = new EditorsView(contactId, contact.NameFirstLast, present.Find(g => g.Group.Id == groupId) ?? present.FirstOrDefault(), present, [], []) { Search = search, Chosen = [.. chosen] };
        return view.Group is null ? view : await Fill(view, view.Group.Group.Id, contact.CreatorId, cancel);
    }

    private async Task<EditorsView> Fill(EditorsView view, Guid groupId, string? creator, CancellationToken cancel)
    {
        var given = await grants.OnContact(view.ContactId).Where(g => g.GroupId == groupId).ToListAsync(cancel);
        var people = (await members.Of(groupId, null, cancel)).Select(m => m.Person).ToList();
        var editors = given.Where(g => g.PersonId is null).Select(_ => new EditorLine(null))
            .Concat(people.Where(p => given.Any(g => g.PersonId == p.Id)).Select(p => new EditorLine(p)));
        var matching = people.Where(p => p.IsActive && p.Id != creator && given.All(g => g.PersonId != p.Id))
            .Where(p => view.Chosen.Contains(p.Id) || string.IsNullOrWhiteSpace(view.Search) || p.Matches(view.Search.Trim()));
        return view with { Editors = [.. editors], Candidates = [.. matching.OrderBy(p => !view.Chosen.Contains(p.Id)).Take(Shown)] };
    }
}

/// <summary>Lets members edit one contact of their group, for as long as they are members and it stands there.</summary>
public sealed class EditorGrants(GroupGrants members, GrantStore grants)
{
    internal async Task Give(Guid contactId, Guid groupId, IReadOnlyCollection<string> to, CancellationToken cancel)
    {
        if (to.Count == 0)
            throw Refusal.Of("people", "Tick at least one member, or all members.");
        if (!to.Contains(GroupLinks.AllMembers))
            await members.RequireMembers(groupId, to, cancel);
        await grants.Give(contactId, [.. to.Select(t => GroupGrants.Grantee(groupId, t))], Right.Edit, cancel);
    }

    internal Task Withdraw(Guid contactId, Guid groupId, string to, CancellationToken cancel) =>
        grants.Give(contactId, [GroupGrants.Grantee(groupId, to)], Right.None, cancel);
}
