using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pictures;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>A group with its numbers, as lists show it.</summary>
public sealed record GroupLine
{
    public required Group Group { get; init; }
    public Guid BookId { get; init; }
    public bool ClosedToDelegates { get; init; }
    /// <summary>Null: the group has no picture.</summary>
    public string? PictureTag { get; init; }

    public int Contacts { get; init; }
    public int Members { get; init; }
    public int Administrators { get; init; }

    /// <summary>Of the reader; null: he is no member.</summary>
    public bool? IsAdministrator { get; init; }

    /// <summary>How many ask to join; 0 for who does not administer it.</summary>
    public int Asking { get; init; }

    /// <summary>Of the reader's open request; null: there is none.</summary>
    public bool? IsInvitation { get; init; }
}

/// <summary>Reads groups with their numbers; what a person may know is decided in the query.</summary>
public sealed class GroupList(GroupStore groups, GroupBooks books, Memberships memberships, Requests requests, GroupPictures pictures)
{
    public const int PageSize = 50;

    /// <summary>The groups the current user belongs to, by name.</summary>
    public async Task<IReadOnlyList<GroupLine>> Mine(CancellationToken cancel)
    {
        var mine = memberships.Mine;
        return await Lines(await groups.With(GroupRight.Belong, cancel)).Where(l => mine.Any(m => m.GroupId == l.Group.Id))
            .OrderBy(l => l.Group.NameKey).ToListAsync(cancel);
    }

    /// <summary>Groups that invited the current user, or that he asked.</summary>
    public async Task<IReadOnlyList<GroupLine>> Waiting(CancellationToken cancel)
    {
        var asked = requests.Mine;
        return await Lines(await groups.With(GroupRight.See, cancel)).Where(l => asked.Any(r => r.GroupId == l.Group.Id))
            .OrderBy(l => l.Group.NameKey).ToListAsync(cancel);
    }

    /// <summary>Groups one may ask to join and does not belong to, by name.</summary>
    /// <param name="search">A part of the name; empty: all.</param>
    public async Task<IReadOnlyList<GroupLine>> Open(string? search, CancellationToken cancel)
    {
        var (mine, asked) = (memberships.Mine, requests.Mine);
        return await Lines(Named(await groups.With(GroupRight.See, cancel), search))
            .Where(l => l.Group.Joining == Joining.OnRequest && !mine.Any(m => m.GroupId == l.Group.Id) && !asked.Any(r => r.GroupId == l.Group.Id))
            .OrderBy(l => l.Group.NameKey).Take(PageSize).ToListAsync(cancel);
    }

    /// <summary>All groups, for site administrators of groups: those without an administrator first, then by name.</summary>
    public async Task<IReadOnlyList<GroupLine>> All(string? search, int skip, CancellationToken cancel) =>
        await Lines(Named(await groups.With(GroupRight.Manage, cancel), search))
            .OrderBy(l => l.Administrators > 0).ThenBy(l => l.Group.NameKey).Skip(skip).Take(PageSize + 1).ToListAsync(cancel);

    /// <exception cref="Modularity.Errors.NotFoundException">No such group, or the user may not know of it.</exception>
    public async Task<GroupLine> Find(Guid id, GroupRight right, CancellationToken cancel) =>
        await Lines(await groups.With(right, cancel)).SingleOrDefaultAsync(l => l.Group.Id == id, cancel)
        ?? await Refused(id, right, cancel);

    // Throws what the store throws for a group that may not be read.
    private async Task<GroupLine> Refused(Guid id, GroupRight right, CancellationToken cancel)
    {
        await groups.Find(id, right, cancel);
        throw new Modularity.Errors.NotFoundException();
    }

    private static IQueryable<Group> Named(IQueryable<Group> found, string? search)
    {
        var key = Group.KeyOf(search ?? "");
        return key.Length == 0 ? found : found.Where(g => g.NameKey.Contains(key));
    }

    private IQueryable<GroupLine> Lines(IQueryable<Group> found)
    {
        var (members, mine, asked, asking, shown) = (memberships.All, memberships.Mine, requests.Mine, requests.Asking, pictures.All);
        return
            from g in found
            join book in books.All on (Guid?)g.Id equals book.GroupId
            select new GroupLine
            {
                Group = g,
                BookId = book.Id,
                ClosedToDelegates = book.ClosedToDelegates,
                PictureTag = shown.Where(p => p.GroupId == g.Id).Select(p => p.Tag).FirstOrDefault(),
                Contacts = book.ContactCount,
                Members = members.Count(m => m.GroupId == g.Id),
                Administrators = members.Count(m => m.GroupId == g.Id && m.IsAdministrator),
                IsAdministrator = mine.Where(m => m.GroupId == g.Id).Select(m => (bool?)m.IsAdministrator).FirstOrDefault(),
                Asking = asking.Count(r => r.GroupId == g.Id && mine.Any(m => m.GroupId == r.GroupId && m.IsAdministrator)),
                IsInvitation = asked.Where(r => r.GroupId == g.Id).Select(r => (bool?)r.IsInvitation).FirstOrDefault(),
            };
    }
}
