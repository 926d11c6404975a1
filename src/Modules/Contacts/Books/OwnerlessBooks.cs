using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>
/// Private books and folders whose owner's account is gone, for whoever administers them and has decided already. Nobody holds
/// a right on them; what was shared stays written down and holds again for the heir's book.
/// </summary>
public sealed class OwnerlessBooks(TenantDb db, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Names and numbers; not tracked.</summary>
    public IQueryable<AddressBook> All => db.Set<AddressBook>().AsNoTracking().Where(b => b.OwnerId != null && b.DeletedAt != null && b.DeletedIn == null);

    /// <returns>What the former owner was called, from the history of what he wrote there; null when it does not say.</returns>
    public Task<string?> FormerOwner(AddressBook book, CancellationToken cancel) => (
        from place in db.Set<Placement>()
        join entry in db.Set<ContactRevision>() on place.ContactId equals entry.ContactId
        where place.BookId == book.Id && entry.ActorId == book.OwnerId && entry.ActorName != ""
        select (string?)entry.ActorName).FirstOrDefaultAsync(cancel);

    /// <summary>What somebody has and would leave behind; names and numbers, not tracked.</summary>
    public IQueryable<AddressBook> Owned(string personId) => db.Set<AddressBook>().AsNoTracking().Where(b => b.OwnerId == personId && b.DeletedAt == null);

    /// <summary>Closes what somebody had. Who is saving in one of them at this moment is waited for.</summary>
    /// <returns>Those that were open.</returns>
    public async Task<IReadOnlyList<AddressBook>> Close(string personId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var open = await Owned(personId).ToListAsync(cancel);
        var ids = open.Select(b => b.Id).ToList();
        await db.HoldBooks(ids, cancel);
        var now = clock.GetUtcNow();
        await db.Set<AddressBook>().Where(b => ids.Contains(b.Id)).ExecuteUpdateAsync(set => set.SetProperty(b => b.DeletedAt, now), cancel);
        await work.Commit(cancel);
        return open;
    }

    /// <summary>Makes it a folder of somebody else; contacts, their history and with whom it is shared stay as they are.</summary>
    /// <param name="name">A number is put behind it when the heir has such a folder.</param>
    /// <exception cref="NotFoundException">There is no such book without an owner.</exception>
    public async Task<AddressBook> HandOver(Guid bookId, string heirId, string name, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await Take(bookId, cancel);
        var names = await db.Set<AddressBook>().Where(b => b.OwnerId == heirId && b.DeletedAt == null).Select(b => b.Name).ToListAsync(cancel);
        var book = await db.Set<AddressBook>().SingleAsync(b => b.Id == bookId, cancel);
        book.HandOver(heirId, BookNames.Free(name, names));
        // The owner needs no right and no name of his own beside it.
        await db.Set<Grant>().Where(g => g.BookId == bookId && g.PersonId == heirId && g.GroupId == null).ExecuteDeleteAsync(cancel);
        await db.Set<BookLook>().Where(l => l.BookId == bookId && l.PersonId == heirId).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return book;
    }

    /// <summary>Removes the book for good, with all contacts that stand in no other place.</summary>
    /// <exception cref="NotFoundException">There is no such book without an owner.</exception>
    public async Task Destroy(Guid bookId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await Take(bookId, cancel);
        var (here, trashed) = (db.Set<Placement>(), db.Set<TrashedPlacement>());
        var ids = await here.Where(p => p.BookId == bookId).Select(p => p.ContactId)
            .Union(trashed.Where(t => t.BookId == bookId).Select(t => t.ContactId)).ToListAsync(cancel);
        foreach (var some in ids.Chunk(Batch))
            await db.Set<Contact>().Where(c => some.Contains(c.Id)
                && !here.Any(p => p.ContactId == c.Id && p.BookId != bookId) && !trashed.Any(t => t.ContactId == c.Id && t.BookId != bookId)).ExecuteDeleteAsync(cancel);
        await db.Set<AddressBook>().Where(b => b.Id == bookId).ExecuteDeleteAsync(cancel);
        await work.Commit(cancel);
    }

    // Of two administrators at once one comes first; the other is told that there is no such book.
    private async Task Take(Guid bookId, CancellationToken cancel)
    {
        var taken = await db.Set<AddressBook>().Where(b => b.Id == bookId && b.OwnerId != null && b.DeletedAt != null && b.DeletedIn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Sequence, b => b.Sequence), cancel);
        if (taken == 0)
            throw new NotFoundException();
    }
}
