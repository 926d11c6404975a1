using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>Somebody a book is shared with or offered to.</summary>
/// <param name="State">Null: shared without an invitation.</param>
/// <param name="By">Who gave it; null: the system.</param>
public sealed record ShareLine(ShareTarget Target, string Name, string? Detail, Right Rights, InvitationState? State, string? By, DateTimeOffset At)
{
    public bool IsOpen => State is InvitationState.Waiting or InvitationState.Declined;
}

/// <summary>With whom a book is shared, and whom it could be shared with.</summary>
public sealed record ShareView(BookView Book, IReadOnlyList<ShareLine> Lines, IReadOnlyList<Candidate> Candidates, IReadOnlyList<AddressBook> Groups, ShareForm Form)
{
    public string? Search { get; init; }
    public Fault? Fault { get; init; }

    /// <summary>Where the contacts can be downloaded, for who may see them; null while there is no export.</summary>
    public CsvOffer? Csv { get; init; }
}

/// <summary>Reads the shares of a book for who manages it.</summary>
public sealed class ShareReader(SharedBooks books, SideReader sides, ShareLines lines, Candidates candidates, Circle circle, CsvAddress csv)
{
    internal async Task<ShareView> Read(Guid bookId, string? search, ShareForm form, CancellationToken cancel)
    {
        var book = await books.Find(bookId, cancel);
        var shown = await lines.Of(bookId, cancel);
        return new ShareView(await sides.Book(bookId, cancel), shown, await candidates.Of(book, shown, form, search, cancel),
            [.. (await circle.Groups(cancel)).Where(g => shown.All(l => l.Target.GroupId != g.GroupId))], form) { Search = search, Csv = await csv.Of(book, cancel) };
    }

    internal async Task<(BookView Book, ShareLine Line)> Find(Guid bookId, string to, CancellationToken cancel)
    {
        await books.Find(bookId, cancel);
        var line = (await lines.Of(bookId, cancel)).FirstOrDefault(l => l.Target.ToString() == to) ?? throw new Modularity.Errors.NotFoundException();
        return (await sides.Book(bookId, cancel), line);
    }
}

/// <summary>The rights summary of a book: what was given, what waits for an answer, what was declined.</summary>
public sealed class ShareLines(TenantDb db, GrantStore grants, PersonNames names, GroupBooks groups)
{
    /// <param name="bookId">A book found with <see cref="Right.Manage"/>.</param>
    internal async Task<IReadOnlyList<ShareLine>> Of(Guid bookId, CancellationToken cancel)
    {
        var given = (await grants.OnBook(bookId).ToListAsync(cancel)).Where(g => g.PersonId is null != g.GroupId is null).ToList();
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.BookId == bookId).ToListAsync(cancel);
        var open = invitations.Where(i => i.IsOpen && given.All(g => g.PersonId != i.PersonId)).ToList();
        var people = await names.Of([.. given.SelectMany(g => new[] { g.PersonId, g.GrantedBy }).Concat(open.SelectMany(i => new[] { i.PersonId, i.InvitedBy })).OfType<string>()], cancel);
        var named = await Named([.. given.Select(g => g.GroupId).OfType<Guid>()], cancel);
        return [.. given.Select(g => Line(g, invitations.Find(i => i.PersonId == g.PersonId), people, named))
            .Concat(open.Select(i => Line(i, people)))
            .OrderBy(l => l.Target.PersonId is not null).ThenBy(l => l.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private static ShareLine Line(Grant grant, Invitation? invitation, IReadOnlyDictionary<string, NamedPerson> people, Dictionary<Guid, string> groups)
    {
        var by = grant.GrantedBy is { } id ? people[id].Name : null;
        return grant.GroupId is { } group
            ? new ShareLine(ShareTarget.Group(group), groups.GetValueOrDefault(group, "?"), null, grant.Rights, null, by, grant.GrantedAt)
            : new ShareLine(ShareTarget.Person(grant.PersonId!), people[grant.PersonId!].Name, people[grant.PersonId!].Detail, grant.Rights, invitation?.State, by, grant.GrantedAt);
    }

    private static ShareLine Line(Invitation invitation, IReadOnlyDictionary<string, NamedPerson> people) =>
        new(ShareTarget.Person(invitation.PersonId), people[invitation.PersonId].Name, people[invitation.PersonId].Detail, invitation.Rights, invitation.State,
            people[invitation.InvitedBy].Name, invitation.AnsweredAt ?? invitation.InvitedAt);

    private async Task<Dictionary<Guid, string>> Named(List<Guid> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : await groups.All.Where(b => ids.Contains(b.GroupId!.Value)).ToDictionaryAsync(b => b.GroupId!.Value, b => b.Name, cancel);
}
