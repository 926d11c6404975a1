using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Pages.Details;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Forms;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pages.AccessRights;

/// <summary>A line of the rights summary.</summary>
/// <param name="Person">Null: all members.</param>
public sealed record GrantLine(NamedPerson? Person, Preset Preset, string? GrantedBy, DateTimeOffset GrantedAt)
{
    public string To => Person?.Id ?? GroupLinks.AllMembers;
}

/// <summary>Who holds which rights in a group's book, and whom they can be given.</summary>
/// <param name="Groups">Those the reader administers, to change between them.</param>
/// <param name="Candidates">Members that match the search; administrators hold everything already.</param>
public sealed record RightsView(GroupLine Line, IReadOnlyList<GroupLine> Groups, IReadOnlyList<NamedPerson> Administrators, IReadOnlyList<GrantLine> Grants, IReadOnlyList<NamedPerson> Candidates)
{
    public IReadOnlyList<string> Chosen { get; init; } = [];
    public string? Search { get; init; }
    public FormFault? Fault { get; init; }

    /// <summary>What was given already, by <see cref="GrantLine.To"/>.</summary>
    public IReadOnlyDictionary<string, Preset> Held { get; } = Grants.ToDictionary(grant => grant.To, grant => grant.Preset);
}

/// <summary>Reads the rights of a group's book for who manages it.</summary>
public sealed class RightsReader(GroupList list, MemberList members, GrantSummary summary)
{
    private const int Shown = 50;

    /// <exception cref="NotFoundException">No such group, or the reader may not see its book.</exception>
    /// <exception cref="ForbiddenException">He does not administer it.</exception>
    public async Task<RightsView> Read(Guid groupId, string? search, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        var line = await list.Find(groupId, GroupRight.See, cancel);
        var grants = await summary.Of(line, cancel);
        var all = await members.Of(groupId, null, cancel);
        var matching = all.Where(m => !m.IsAdministrator && m.Person.IsActive).Select(m => m.Person)
            .Where(p => chosen.Contains(p.Id) || string.IsNullOrWhiteSpace(search) || p.Matches(search.Trim()));
        return new RightsView(line, [.. (await list.Mine(cancel)).Where(g => g.IsAdministrator == true)], [.. all.Where(m => m.IsAdministrator).Select(m => m.Person)],
            grants, [.. matching.OrderBy(p => !chosen.Contains(p.Id)).Take(Shown)]) { Search = search, Chosen = [.. chosen] };
    }
}

/// <summary>What was given in a group's book.</summary>
public sealed class GrantSummary(BookStore books, GrantStore grants, PersonNames names)
{
    public async Task<IReadOnlyList<GrantLine>> Of(GroupLine line, CancellationToken cancel)
    {
        await books.Find(line.BookId, Right.Manage, cancel);
        var given = (await grants.OnBook(line.BookId).ToListAsync(cancel)).Where(g => g.GroupId == line.Group.Id).ToList();
        var people = (await names.Of([.. given.SelectMany(g => new[] { g.PersonId, g.GrantedBy }).OfType<string>().Distinct()], cancel)).ToDictionary(p => p.Id);
        return [.. given.Select(g => new GrantLine(g.PersonId is null ? null : people[g.PersonId], Presets.Of(g.Rights), g.GrantedBy is null ? null : people[g.GrantedBy].Name, g.GrantedAt))
            .OrderBy(l => l.Person is not null).ThenBy(l => l.Person?.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
