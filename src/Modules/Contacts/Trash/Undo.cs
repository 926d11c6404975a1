using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Trash;

/// <param name="Undone">Contacts put back as they were.</param>
/// <param name="Skipped">Contacts somebody changed since; they stay as they are.</param>
public sealed record UndoOutcome(int Undone, int Skipped);

/// <summary>
/// Takes one's own gesture back (B1): what it deleted comes back, what it added goes to the trash, what it edited gets
/// its card of before, unless somebody changed it since.
/// </summary>
public sealed class Undo(TenantDb db, CurrentUser user, ContactStore contacts, BookStore books, TrashStore trash, Relocation relocation)
{
    private const int Batch = 500;

    public async Task<UndoOutcome> Operation(Guid operation, CancellationToken cancel)
    {
        var entries = db.Set<ContactRevision>().AsNoTracking().Where(r => r.OperationId == operation && r.ActorId == user.Id);
        var edits = await entries.Where(r => r.Act == Acts.Edited).OrderByDescending(r => r.Id)
            .Select(r => new { r.ContactId, r.Revision, r.CardBefore }).ToListAsync(cancel);
        var created = await entries.Where(r => r.Act == Acts.Created).Select(r => r.ContactId).ToListAsync(cancel);

        var returned = await relocation.Return(operation, cancel) + await TakeBack(entries, cancel);
        var taken = await TakeOut(created, cancel);
        // A contact moved to another person's book was created there and deleted here: one contact, not two.
        var undone = returned + Math.Max(taken, await trash.Restore(operation, cancel));
        var skipped = Math.Max(0, created.Count - taken);
        foreach (var edit in edits)
        {
            var outcome = await contacts.Change(edit.ContactId, Right.Edit, new Precondition(Revision: edit.Revision),
                (contact, stamp) => contact.Rewrite(VCard.Parse(edit.CardBefore!), stamp), cancel);
            _ = outcome.Changed ? undone++ : skipped++;
        }
        return new UndoOutcome(undone, skipped);
    }

    // What was put into further books goes out of them again; it stands where it stood before.
    private async Task<int> TakeBack(IQueryable<ContactRevision> entries, CancellationToken cancel)
    {
        var taken = 0;
        var placed = await entries.Where(r => r.Act == Acts.Placed && r.BookId != null).Select(r => new { r.ContactId, BookId = r.BookId!.Value }).ToListAsync(cancel);
        foreach (var book in placed.GroupBy(p => p.BookId))
            foreach (var ids in book.Select(p => p.ContactId).Chunk(Batch))
            {
                taken += await trash.Move(await books.Find(book.Key, Right.View, cancel), await trash.Removable(book.Key, ids, cancel), cancel);
                db.ChangeTracker.Clear();
            }
        return taken;
    }

    private async Task<int> TakeOut(List<Guid> created, CancellationToken cancel)
    {
        var taken = 0;
        foreach (var ids in created.Chunk(Batch))
        {
            var bookIds = await db.Set<Placement>().Where(p => ids.Contains(p.ContactId)).Select(p => p.BookId).Distinct().ToListAsync(cancel);
            foreach (var bookId in bookIds)
                taken += await trash.Move(await books.Find(bookId, Right.Delete, cancel), ids, cancel);
            db.ChangeTracker.Clear();
        }
        return taken;
    }
}
