using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>A book in numbers.</summary>
/// <param name="Grants">Rights on it that hold now.</param>
public sealed record CountedBook(AddressBook Book, int Grants)
{
    /// <summary>When something in it changed last; null: never.</summary>
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>A contact as who was let into a book by the policy of the site reads it.</summary>
public sealed record OpenedLine(Guid Id, string Name, string Company, string Email, string Phone, string Key);

/// <summary>All books there are, for whoever administers the site and has decided already.</summary>
public sealed class BookCensus(TenantDb db)
{
    public const int PageSize = 50;

    /// <summary>Names and numbers, the newest first; no contacts. One line more than a page when there is another one.</summary>
    /// <param name="owners">Ids; null: whoever owns it.</param>
    /// <param name="before">The last book already shown, or null.</param>
    public async Task<IReadOnlyList<CountedBook>> Read(BookKind? kind, IReadOnlyCollection<string>? owners, Guid? before, CancellationToken cancel)
    {
        var books = db.Set<AddressBook>().AsNoTracking().Where(b => b.DeletedAt == null);
        if (kind is { } only)
            books = books.Where(b => b.Kind == only);
        if (owners is not null)
            books = books.Where(b => owners.Contains(b.OwnerId!));
        if (before is { } last)
            books = books.Where(b => b.Id < last);
        var read = await books.OrderByDescending(b => b.Id).Take(PageSize + 1)
            .Select(b => new CountedBook(b, db.Set<Grant>().Count(g => g.BookId == b.Id
                && (g.PersonId == null || g.GroupId == null || db.Set<GroupMember>().Any(m => m.GroupId == g.GroupId && m.PersonId == g.PersonId))))).ToListAsync(cancel);
        var changed = await Changed([.. read.Select(c => c.Book.Id)], cancel);
        return read.ConvertAll(c => c with { ChangedAt = changed.GetValueOrDefault(c.Book.Id) });
    }

    /// <summary>The book, whoever may see it; null when there is none.</summary>
    public Task<AddressBook?> Find(Guid bookId, CancellationToken cancel) =>
        db.Set<AddressBook>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookId && (b.DeletedAt == null || b.DeletedIn == null), cancel);

    /// <summary>What stands in a book, by family name: for whom the policy of the site lets in, which the caller has asked and written down.</summary>
    /// <param name="after">The last line already shown, or null.</param>
    public Task<List<OpenedLine>> Open(Guid bookId, OpenedLine? after, CancellationToken cancel)
    {
        var places = db.Set<Placement>().AsNoTracking().Where(p => p.BookId == bookId);
        if (after is { } last)
            places = places.Where(p => string.Compare(p.SortLast, last.Key) >= 0 && (string.Compare(p.SortLast, last.Key) > 0 || p.ContactId > last.Id));
        return (from place in places
                join contact in db.Set<Contact>() on place.ContactId equals contact.Id
                orderby place.SortLast, place.ContactId
                select new OpenedLine(contact.Id, contact.NameFirstLast, contact.Company, contact.Email, contact.Phone, place.SortLast)).Take(PageSize + 1).ToListAsync(cancel);
    }

    // The newest row of a book's change log names the contact; its history knows the time.
    private async Task<Dictionary<Guid, DateTimeOffset?>> Changed(List<Guid> ids, CancellationToken cancel) => await (
        from book in db.Set<AddressBook>()
        join change in db.Set<BookChange>() on new { book.Id, book.Sequence } equals new { Id = change.BookId, change.Sequence }
        where ids.Contains(book.Id)
        select new
        {
            book.Id,
            At = db.Set<ContactRevision>().Where(r => r.ContactId == change.ContactId && (r.BookId == book.Id || (r.BookId == null && !change.IsRemoval)))
                .OrderByDescending(r => r.Revision).ThenByDescending(r => r.Id).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
        }).ToDictionaryAsync(c => c.Id, c => c.At, cancel);
}
