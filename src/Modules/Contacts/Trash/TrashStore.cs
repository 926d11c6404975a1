using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Trash;

/// <summary>Deleting from a book and taking back. Needs <see cref="Right.Delete"/> on the book, or on the contact to delete; who deleted may take it back as long as he sees the book.</summary>
public sealed class TrashStore(TenantDb db, CurrentUser user, Grants grants, ChangeRecorder changes, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Takes contacts out of one book, into its trash; those that stand elsewhere stay there. Ids that do not stand in the book are passed over.</summary>
    /// <param name="contactIds">Found <see cref="Removable"/>, or the book found with <see cref="Right.Delete"/>.</param>
    /// <returns>How many were taken out; Undo with <see cref="ChangeRecorder.Operation"/>.</returns>
    public Task<int> Move(AddressBook book, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel) => Move(book.Id, contactIds, cancel);

    internal async Task<int> Move(Guid bookId, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.HoldBooks([bookId], cancel);
        await db.HoldContacts(contactIds, cancel);
        var contacts = await db.Set<Contact>()
            .Where(c => contactIds.Contains(c.Id) && c.Placements.Any(p => p.BookId == bookId))
            .Include(c => c.Placements)
            .ToListAsync(cancel);
        foreach (var contact in contacts)
        {
            var placement = contact.Placements.Single(p => p.BookId == bookId);
            db.Add(TrashedPlacement.Of(placement, user.Id, clock.GetUtcNow(), changes.Operation));
            db.Remove(placement);
            contact.Did(Acts.Trashed, bookId);
        }
        await changes.Save(cancel);
        await work.Commit(cancel);
        return contacts.Count;
    }

    /// <summary>Takes all contacts out of a book.</summary>
    /// <param name="book">Found with <see cref="Right.Delete"/>.</param>
    public async Task<int> Empty(AddressBook book, CancellationToken cancel)
    {
        var count = 0;
        while (await db.Set<Placement>().Where(p => p.BookId == book.Id).Select(p => p.ContactId).Take(Batch).ToListAsync(cancel) is { Count: > 0 } ids)
        {
            count += await Move(book, ids, cancel);
            db.ChangeTracker.Clear();
        }
        return count;
    }

    /// <returns>How many of those that one gesture of the user took out of a book still stand in another one that he sees.</returns>
    public async Task<int> Standing(Guid operation, CancellationToken cancel)
    {
        var (standing, visible) = (db.Set<Placement>(), grants.HeldBooks(Right.View));
        return await db.Set<TrashedPlacement>().CountAsync(
            t => t.OperationId == operation && t.TrashedBy == user.Id && standing.Any(p => p.ContactId == t.ContactId && visible.Contains(p.BookId)), cancel);
    }

    /// <returns>Those of the contacts that the user may take out of the book; with the delete right on the book these are all that stand in it.</returns>
    public async Task<IReadOnlyList<Guid>> Removable(Guid bookId, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel) =>
        await db.Set<Placement>().Where(grants.OnPlacement(Right.Delete))
            .Where(p => p.BookId == bookId && contactIds.Contains(p.ContactId)).Select(p => p.ContactId).ToListAsync(cancel);

    /// <returns>The books that the user may take the contact out of.</returns>
    public async Task<IReadOnlyList<Guid>> BooksOf(Guid contactId, CancellationToken cancel) =>
        await db.Set<Placement>().Where(grants.OnPlacement(Right.Delete))
            .Where(p => p.ContactId == contactId).Select(p => p.BookId).ToListAsync(cancel);

    /// <summary>What lies in the trash of the books the user may delete from, newest first; not tracked.</summary>
    /// <param name="after">The last line already shown, or null.</param>
    public IQueryable<TrashedContact> List(TrashPlace? after = null) => Lines(after is not { } last ? Mine() : Mine().Where(t =>
        t.TrashedAt <= last.At
        && (t.TrashedAt < last.At || t.ContactId > last.ContactId || (t.ContactId == last.ContactId && t.BookId > last.BookId))));

    /// <summary>Where one contact lies in the trash, likewise.</summary>
    public IQueryable<TrashedContact> List(Guid contactId) => Lines(Mine().Where(t => t.ContactId == contactId));

    private IQueryable<TrashedContact> Lines(IQueryable<TrashedPlacement> places) =>
        from trashed in places.AsNoTracking()
        join contact in db.Set<Contact>() on trashed.ContactId equals contact.Id
        join book in db.Set<AddressBook>() on trashed.BookId equals book.Id
        orderby trashed.TrashedAt descending, trashed.ContactId, trashed.BookId
        select new TrashedContact(contact.Id, contact.NameFirstLast, contact.NameLastFirst, contact.Company, book.Id, book.Name, book.Kind, trashed.TrashedAt, trashed.OperationId);

    /// <summary>Puts back what one gesture deleted.</summary>
    /// <returns>How many came back.</returns>
    public Task<int> Restore(Guid operation, CancellationToken cancel) => Restore(operation, _ => Task.CompletedTask, cancel);

    /// <inheritdoc cref="Restore(Guid, CancellationToken)"/>
    /// <param name="counted">Told of each step within its transaction.</param>
    internal Task<int> Restore(Guid operation, Func<MassStep, Task> counted, CancellationToken cancel) =>
        Restore(Mine().Where(t => t.OperationId == operation), counted, cancel);

    /// <summary>Puts single contacts back into the book they were deleted from.</summary>
    public Task<int> Restore(Guid bookId, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel) =>
        Restore(Mine().Where(t => t.BookId == bookId && contactIds.Contains(t.ContactId)), _ => Task.CompletedTask, cancel);

    // What still stands elsewhere was withdrawn from this book: only who did so, or could share it, brings it back.
    private IQueryable<TrashedPlacement> Mine()
    {
        var me = user.Id;
        var books = grants.HeldBooks(Right.Delete);
        var own = db.Set<AddressBook>().Where(grants.OnBook(Right.Delete)).Where(b => b.OwnerId == me).Select(b => b.Id);
        var visible = grants.HeldBooks(Right.View);
        var standing = db.Set<Placement>();
        var shareable = db.Set<Contact>().Where(grants.Shareable());
        var folders = DeletedFolders.Select(b => b.Id);
        return db.Set<TrashedPlacement>().Where(t =>
            (t.TrashedBy == me && visible.Contains(t.BookId))
            || own.Contains(t.BookId)
            || (books.Contains(t.BookId)
                && (!standing.Any(p => p.ContactId == t.ContactId) || shareable.Any(c => c.Id == t.ContactId)))
            || folders.Contains(t.BookId));
    }

    private IQueryable<AddressBook> DeletedFolders => db.Set<AddressBook>().Where(b => b.DeletedAt != null && b.OwnerId == user.Id);

    // In steps: a book of 100,000 is neither one statement nor one memory full.
    private async Task<int> Restore(IQueryable<TrashedPlacement> query, Func<MassStep, Task> counted, CancellationToken cancel)
    {
        var restored = 0;
        while (await RestoreStep(query, counted, cancel) is > 0 and var count)
        {
            restored += count;
            db.ChangeTracker.Clear();
        }
        return restored;
    }

    private async Task<int> RestoreStep(IQueryable<TrashedPlacement> query, Func<MassStep, Task> counted, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.HoldBooks(await query.Select(t => t.BookId).Distinct().ToListAsync(cancel), cancel);
        var trashed = await query.OrderBy(t => t.ContactId).ThenBy(t => t.BookId).Take(Batch).ToListAsync(cancel);
        var ids = trashed.Select(t => t.ContactId).Distinct().ToList();
        await db.HoldContacts(ids, cancel);
        var contacts = await db.Set<Contact>().Where(c => ids.Contains(c.Id)).Include(c => c.Placements).ToDictionaryAsync(c => c.Id, cancel);
        var homes = await Homes(cancel);
        foreach (var row in trashed)
        {
            var (contact, home) = (contacts[row.ContactId], homes.GetValueOrDefault(row.BookId, row.BookId));
            db.Remove(row);
            if (contact.Placements.All(p => p.BookId != home))
                contact.Placed(Placement.Of(home, contact, row.ResourceName, user.Id, clock.GetUtcNow()), Acts.Restored);
        }
        await changes.Save(cancel);
        if (trashed.Count > 0)
            await counted(new MassStep(trashed.Count, trashed.Count));
        await work.Commit(cancel);
        return trashed.Count;
    }

    /// <summary>Where contacts of a deleted folder come back to: their owner's private book.</summary>
    private Task<Dictionary<Guid, Guid>> Homes(CancellationToken cancel) =>
        (from folder in DeletedFolders
         from own in db.Set<AddressBook>()
         where own.Kind == BookKind.Private && own.OwnerId == user.Id
         select new { folder.Id, Home = own.Id }).ToDictionaryAsync(f => f.Id, f => f.Home, cancel);
}

/// <summary>A line of the trash page.</summary>
public sealed record TrashedContact(Guid ContactId, string NameFirstLast, string NameLastFirst, string Company, Guid BookId, string BookName, BookKind BookKind, DateTimeOffset TrashedAt, Guid OperationId)
{
    public TrashPlace Place => new(TrashedAt, ContactId, BookId);
}
