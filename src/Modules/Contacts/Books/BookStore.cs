using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>The one door to address books: no book leaves without naming the right.</summary>
public sealed class BookStore(TenantDb db, CurrentUser user, Grants grants, TimeProvider clock)
{
    /// <summary>Books on which the current user holds the right; not tracked.</summary>
    public IQueryable<AddressBook> With(Right right) =>
        db.Set<AddressBook>().AsNoTracking().Where(grants.OnBook(right));

    /// <exception cref="NotFoundException">No such book, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">The user sees the book but lacks the right.</exception>
    public async Task<AddressBook> Find(Guid id, Right right, CancellationToken cancel)
    {
        if (await With(right).SingleOrDefaultAsync(b => b.Id == id, cancel) is { } book)
            return book;
        throw await With(Right.View).AnyAsync(b => b.Id == id, cancel)
            ? new ForbiddenException("You do not have the right to do this in this address book.") { TextsOf = typeof(ContactsModule) }
            : new NotFoundException();
    }

    /// <summary>The current user's private book, made at first use.</summary>
    public async Task<AddressBook> Private(CancellationToken cancel)
    {
        var mine = db.Set<AddressBook>().AsNoTracking().Where(b => b.OwnerId == user.Id && b.Kind == BookKind.Private);
        if (await mine.SingleOrDefaultAsync(cancel) is { } book)
            return book;
        var made = AddressBook.PrivateOf(user.Id, clock.GetUtcNow());
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(cancel);
            db.Entry(made).State = EntityState.Detached;
            return made;
        }
        catch (DbUpdateException)
        {
            // Two first requests at once: the unique index let one through; both take that one.
            db.Entry(made).State = EntityState.Detached;
            return await mine.SingleAsync(cancel);
        }
    }

    /// <summary>All books the user may view, with his rights on each: private first, then folders, groups, organisation, by name.</summary>
    public async Task<IReadOnlyList<BookLine>> List(CancellationToken cancel)
    {
        var rights = await RightsOn(null, cancel);
        var books = await With(Right.View).OrderBy(b => b.Kind).ThenBy(b => b.Name).ToListAsync(cancel);
        var looks = await db.Set<BookLook>().AsNoTracking().Where(l => l.PersonId == user.Id).ToDictionaryAsync(l => l.BookId, cancel);
        return [.. books.Select(b => new BookLine(b, rights.GetValueOrDefault(b.Id), b.OwnerId == user.Id) { Look = looks.GetValueOrDefault(b.Id) })];
    }

    /// <summary>The user's rights on one book; <see cref="Right.None"/> when he may not see it.</summary>
    public async Task<Right> RightsOn(Guid bookId, CancellationToken cancel) =>
        (await RightsOn((Guid?)bookId, cancel)).GetValueOrDefault(bookId);

    private async Task<Dictionary<Guid, Right>> RightsOn(Guid? bookId, CancellationToken cancel)
    {
        var held = await Enum.GetValues<Right>()
            .Where(right => right is not (Right.None or Right.All))
            .Select(right => With(right).Where(b => bookId == null || b.Id == bookId).Select(b => new { b.Id, Right = (int)right }))
            .Aggregate((all, one) => all.Concat(one))
            .ToListAsync(cancel);
        return held.GroupBy(h => h.Id).ToDictionary(g => g.Key, g => (Right)g.Sum(h => h.Right));
    }
}

/// <summary>A book as the left pane shows it.</summary>
public sealed record BookLine(AddressBook Book, Right Rights, bool IsMine)
{
    /// <summary>The reader's own name and colour for it; null: as it is.</summary>
    public BookLook? Look { get; init; }
}
