using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>
/// Moves contacts from one book into another. Between books of one owner it is the same record in another place. Into somebody
/// else's book a copy goes, and the original lies in the trash of where it was: nobody's contact leaves without a way back.
/// </summary>
public sealed class Relocation(TenantDb db, CurrentUser user, TrashStore trash, Duplication copies, ChangeRecorder changes)
{
    private const int Batch = 500;

    /// <param name="from">Found with <see cref="Right.View"/>.</param>
    /// <param name="to">Found with <see cref="Right.Add"/>.</param>
    /// <param name="contactIds">Those that do not stand there, and those the user may not take out, are passed over.</param>
    /// <returns>The contacts that left; Undo with <see cref="ChangeRecorder.Operation"/>.</returns>
    public async Task<IReadOnlyList<Guid>> Move(AddressBook from, AddressBook to, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.HoldBooks([from.Id, to.Id], cancel);
        var left = new List<Guid>();
        foreach (var ids in from.Id == to.Id ? [] : contactIds.Chunk(Batch))
        {
            left.AddRange(await MoveSome(from, to, ids, cancel));
            db.ChangeTracker.Clear();
        }
        await work.Commit(cancel);
        return left;
    }

    private async Task<IReadOnlyList<Guid>> MoveSome(AddressBook from, AddressBook to, Guid[] ids, CancellationToken cancel)
    {
        var leaving = await trash.Removable(from.Id, ids, cancel);
        if (from.OwnerId is not null && from.OwnerId == to.OwnerId)
        {
            await Shift(leaving, from.Id, to.Id, cancel);
            return leaving;
        }
        await copies.Into(to, from, leaving, cancel);
        await trash.Move(from, leaving, cancel);
        return leaving;
    }

    /// <summary>Takes one's own moves back: what still stands where it was put goes to where it was.</summary>
    /// <param name="counted">Told of each step within its transaction.</param>
    /// <returns>How many went back.</returns>
    internal async Task<int> Return(Guid operation, Func<MassStep, Task> counted, CancellationToken cancel)
    {
        var mine = db.Set<ContactRevision>().AsNoTracking().Where(r => r.OperationId == operation && r.ActorId == user.Id);
        var moves = await (
            from left in mine
            join came in mine on left.ContactId equals came.ContactId
            where left.Act == Acts.Removed && came.Act == Acts.Placed && left.BookId != null && came.BookId != null
            select new { left.ContactId, From = left.BookId!.Value, To = came.BookId!.Value }).ToListAsync(cancel);
        var count = 0;
        foreach (var (from, to, ids) in moves.GroupBy(m => (m.From, m.To)).SelectMany(g => g.Select(m => m.ContactId).Chunk(Batch).Select(ids => (g.Key.From, g.Key.To, ids))))
        {
            await using var work = await db.BeginAsync(cancel);
            var there = await trash.Removable(to, ids, cancel);
            await Shift(there, to, from, cancel);
            await counted(new MassStep(ids.Length, there.Count));
            await work.Commit(cancel);
            db.ChangeTracker.Clear();
            count += there.Count;
        }
        return count;
    }

    private async Task Shift(IReadOnlyCollection<Guid> ids, Guid from, Guid to, CancellationToken cancel)
    {
        var now = changes.Now;
        await using var work = await db.BeginAsync(cancel);
        await db.HoldBooks([from, to], cancel);
        await db.HoldContacts(ids, cancel);
        foreach (var contact in await db.Set<Contact>().Where(c => ids.Contains(c.Id)).Include(c => c.Placements).ToListAsync(cancel))
        {
            db.Remove(contact.Placements.Single(p => p.BookId == from));
            contact.Did(Acts.Removed, from);
            if (contact.Placements.All(p => p.BookId != to))
                contact.Placed(Placement.Of(to, contact, null, user.Id, now), Acts.Placed);
        }
        await changes.Save(cancel);
        await work.Commit(cancel);
    }
}
