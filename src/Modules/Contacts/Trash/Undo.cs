using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Trash;

/// <param name="Undone">Contacts put back as they were.</param>
/// <param name="Skipped">Contacts somebody changed since; they stay as they are.</param>
public sealed record UndoOutcome(int Undone, int Skipped);

/// <summary>
/// Takes one's own gesture back (B1): what it deleted comes back, what it added goes to the trash, what it edited gets
/// its card of before, unless somebody changed it since. What is taken back already is passed over, so that a gesture
/// half taken back can be gone on with.
/// </summary>
public sealed class Undo(TenantDb db, CurrentUser user, ContactStore contacts, BookStore books, TrashStore trash, Relocation relocation)
{
    private const int Batch = 500;

    /// <param name="counted">Told of each step within its transaction, for work that shows how far it is.</param>
    public async Task<UndoOutcome> Operation(Guid operation, CancellationToken cancel, Func<MassStep, Task>? counted = null)
    {
        var entries = Entries(operation);
        var count = counted ?? (_ => Task.CompletedTask);
        // A contact moved to another person's book was created there and deleted here: one contact, not two.
        var isMove = await entries.AnyAsync(r => r.Act == Acts.Trashed, cancel);
        var returned = await relocation.Return(operation, count, cancel);
        var placed = await TakeOut(entries.Where(r => r.Act == Acts.Placed && r.BookId != null), count, cancel);
        var created = await TakeOut(entries.Where(r => r.Act == Acts.Created && r.BookId != null), step => count(isMove ? step with { Done = 0 } : step), cancel);
        var restored = await trash.Restore(operation, count, cancel);
        var edited = await Rewrite(entries.Where(r => r.Act == Acts.Edited), cancel);
        var undone = returned + placed.Undone + Math.Max(created.Undone, restored) + edited.Undone;
        return new UndoOutcome(undone, created.Skipped + edited.Skipped);
    }

    /// <returns>How much there is to take back, and the book most of it is about; null when there is nothing.</returns>
    internal async Task<MassTask?> Size(Guid operation, CancellationToken cancel) =>
        (await Entries(operation).Where(r => r.BookId != null).GroupBy(r => r.BookId!.Value)
            .Select(g => new { Book = g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync(cancel)) is [var first, ..] books
            ? new MassTask(first.Book, books.Max(b => b.Count), Undoes: operation)
            : null;

    private IQueryable<ContactRevision> Entries(Guid operation) =>
        db.Set<ContactRevision>().AsNoTracking().Where(r => r.OperationId == operation && r.ActorId == user.Id);

    // Out of the books this gesture put them into; they stay where they stood before.
    private async Task<UndoOutcome> TakeOut(IQueryable<ContactRevision> entries, Func<MassStep, Task> counted, CancellationToken cancel)
    {
        var (taken, all) = (0, 0);
        var added = await entries.Select(r => new Addition(r.ContactId, r.BookId!.Value, r.Revision)).ToListAsync(cancel);
        foreach (var book in added.GroupBy(p => p.BookId))
        {
            all += book.Count();
            if (await books.With(Right.View).SingleOrDefaultAsync(b => b.Id == book.Key, cancel) is not { } found)
                continue;
            foreach (var some in book.Chunk(Batch))
            {
                await using var work = await db.BeginAsync(cancel);
                var gone = await trash.Move(found, await Removable(book.Key, some, cancel), cancel);
                taken += gone;
                await counted(new MassStep(some.Length, gone));
                await work.Commit(cancel);
                db.ChangeTracker.Clear();
            }
        }
        return new UndoOutcome(taken, all - taken);
    }

    // Who may add but not delete (R36) takes back what he just added, as long as nobody did anything with it.
    private async Task<IReadOnlyList<Guid>> Removable(Guid bookId, Addition[] added, CancellationToken cancel)
    {
        var ids = added.Select(a => a.ContactId).ToList();
        var revisions = await contacts.With(Right.View).Where(c => ids.Contains(c.Id) && c.CreatorId == user.Id)
            .Select(c => new { c.Id, c.Revision }).ToDictionaryAsync(c => c.Id, c => c.Revision, cancel);
        var untouched = added.Where(a => revisions.TryGetValue(a.ContactId, out var revision) && revision == a.Revision).Select(a => a.ContactId);
        return [.. (await trash.Removable(bookId, ids, cancel)).Union(untouched)];
    }

    private async Task<UndoOutcome> Rewrite(IQueryable<ContactRevision> entries, CancellationToken cancel)
    {
        var (undone, skipped) = (0, 0);
        var edits = await entries.OrderByDescending(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        foreach (var id in edits)
        {
            _ = await TakeBack(await entries.SingleAsync(r => r.Id == id, cancel), cancel) ? undone++ : skipped++;
            db.ChangeTracker.Clear();
        }
        return new UndoOutcome(undone, skipped);
    }

    private async Task<bool> TakeBack(ContactRevision edit, CancellationToken cancel)
    {
        try
        {
            var outcome = await contacts.Change(edit.ContactId, Right.Edit, new Precondition(Revision: edit.Revision),
                (contact, stamp) => contact.Rewrite(VCard.Parse(edit.CardBefore!), stamp), cancel);
            return outcome.Changed;
        }
        catch (RefusalException)
        {
            // Deleted meanwhile, or no longer his to edit.
            return false;
        }
    }

    private sealed record Addition(Guid ContactId, Guid BookId, long Revision);
}
