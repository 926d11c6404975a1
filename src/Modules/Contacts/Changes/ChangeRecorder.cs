using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Changes;

/// <summary>
/// Saves what the entities' verbs changed: the rows, the history entry of each act, the change-log row of each book and
/// the events, in one transaction. The only way a contact reaches the database; <see cref="MassAddition"/> is its fast lane.
/// </summary>
public sealed class ChangeRecorder(TenantDb db, Caller caller, IEvents events, TimeProvider clock)
{
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>One id for all that happens in one gesture (request or job); Undo names it.</summary>
    public Guid Operation { get; set; } = Guid.CreateVersion7();

    /// <summary>False for mass work that announces itself once, as an import does.</summary>
    public bool AnnounceEach { get; set; } = true;

    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of the contacts since it was loaded.</exception>
    public async Task Save(CancellationToken cancel)
    {
        var contacts = db.ChangeTracker.Entries<Contact>().Select(e => e.Entity).Where(c => c.Acts.Count > 0).ToList();
        var changes = BookChanges(contacts);
        var added = NewDocuments();
        var moved = changes.Where(c => c.Growth != 0 && !added.Contains(c.Placement.ContactId)).ToList();
        await using var work = await db.BeginAsync(cancel);
        db.AddRange(await Number(changes, cancel));
        foreach (var contact in contacts)
            db.AddRange(Record(contact));
        await db.SaveChangesAsync(cancel);
        await Follow(moved, cancel);
        await work.Commit(cancel);
        foreach (var contact in contacts)
            contact.ActsRecorded();
    }

    private HashSet<Guid> NewDocuments() =>
        [.. db.ChangeTracker.Entries<SearchDocument>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.ContactId)];

    // What stands in a book again does not lie in its trash.
    private async Task Follow(List<PlannedChange> moved, CancellationToken cancel)
    {
        await BookWords.Follow(db, [.. moved.Select(c => c.Placement.ContactId).Distinct()], cancel);
        foreach (var book in moved.Where(c => c.IsNew).GroupBy(c => c.Placement.BookId, c => c.Placement.ContactId))
            await db.Set<TrashedPlacement>().Where(t => t.BookId == book.Key && book.Contains(t.ContactId)).ExecuteDeleteAsync(cancel);
    }

    private List<PlannedChange> BookChanges(List<Contact> contacts)
    {
        var moved = db.ChangeTracker.Entries<Placement>()
            .Where(e => e.State is EntityState.Added or EntityState.Deleted)
            .Select(e => new PlannedChange(e.Entity, IsNew: e.State == EntityState.Added, IsRemoval: e.State == EntityState.Deleted));
        var rewritten = contacts.Where(c => c.Acts.Any(a => a.CardBefore is not null))
            .SelectMany(c => c.Placements)
            .Where(p => db.Entry(p).State is EntityState.Unchanged or EntityState.Modified)
            .Select(p => new PlannedChange(p, IsNew: false, IsRemoval: false));
        return [.. moved.Concat(rewritten)];
    }

    /// <summary>Change-log rows of placements that are new in their books.</summary>
    internal Task<List<BookChange>> Number(IEnumerable<Placement> added, CancellationToken cancel) =>
        Number([.. added.Select(placement => new PlannedChange(placement, IsNew: true, IsRemoval: false))], cancel);

    /// <summary>Change-log rows of a contact whose card was rewritten.</summary>
    internal Task<List<BookChange>> Number(Contact rewritten, CancellationToken cancel) =>
        Number([.. rewritten.Placements.Select(placement => new PlannedChange(placement, IsNew: false, IsRemoval: false))], cancel);

    // Numbering takes the book's row lock until commit, so readers of the log never see a gap that fills later.
    // Books are taken in the order of their ids: two writers cannot wait for each other.
    private async Task<List<BookChange>> Number(List<PlannedChange> changes, CancellationToken cancel)
    {
        var log = new List<BookChange>(changes.Count);
        foreach (var book in changes.GroupBy(c => c.Placement.BookId).OrderBy(g => g.Key))
        {
            var rows = book.Count();
            var growth = book.Sum(c => c.Growth);
            var last = await db.TakeNumbers(book.Key, rows, growth, cancel);
            var next = last - rows;
            foreach (var change in book)
                log.Add(change.Row(++next));
        }
        return log;
    }

    /// <summary>The history entries of a contact's acts; announces them unless the work announces itself.</summary>
    internal List<ContactRevision> Record(Contact contact)
    {
        if (AnnounceEach)
            foreach (var act in contact.Acts)
                ContactEvents.Raise(events, contact, act);
        return [.. contact.Acts.Select(act => Entry(contact, act))];
    }

    private ContactRevision Entry(Contact contact, Act act) => new()
    {
        ContactId = contact.Id,
        Revision = contact.Revision,
        At = clock.GetUtcNow(),
        ActorId = caller.User?.Id,
        ActorName = caller.User?.Name ?? "",
        DoorKind = caller.Door.Kind,
        DoorDetail = caller.Door.Detail,
        Act = act.Name,
        CardBefore = act.CardBefore,
        BookId = act.BookId,
        OperationId = Operation,
    };

    private sealed record PlannedChange(Placement Placement, bool IsNew, bool IsRemoval)
    {
        public int Growth => IsNew ? 1 : IsRemoval ? -1 : 0;

        public BookChange Row(long sequence) => new()
        {
            BookId = Placement.BookId,
            Sequence = sequence,
            ContactId = Placement.ContactId,
            ResourceName = Placement.ResourceName,
            IsRemoval = IsRemoval,
        };
    }
}
