using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>The books of groups, for whoever keeps the groups and has decided already; what stands in them goes through the usual doors.</summary>
public sealed class GroupBooks(TenantDb db, TimeProvider clock)
{
    /// <summary>For joins: ids, names, numbers; not tracked.</summary>
    public IQueryable<AddressBook> All => db.Set<AddressBook>().AsNoTracking().Where(b => b.Kind == BookKind.Group);

    /// <summary>Makes a group's book; the caller saves.</summary>
    /// <param name="closedToDelegates">As <see cref="AddressBook.ClosedToDelegates"/>.</param>
    public AddressBook Open(Guid groupId, string name, bool closedToDelegates)
    {
        var book = AddressBook.OfGroup(groupId, name, clock.GetUtcNow());
        book.ClosedToDelegates = closedToDelegates;
        db.Add(book);
        return book;
    }

    /// <summary>Names the book after its group; the caller saves.</summary>
    /// <param name="closedToDelegates">C28: those whom a member lets edit all his contacts do not edit what he makes here.</param>
    public async Task Follow(Guid groupId, string name, bool closedToDelegates, CancellationToken cancel)
    {
        var book = await db.Set<AddressBook>().SingleAsync(b => b.GroupId == groupId, cancel);
        book.Rename(name, book.Color);
        book.ClosedToDelegates = closedToDelegates;
    }

    /// <summary>Takes the book's row until the transaction ends: nothing is put into it meanwhile.</summary>
    public async Task<AddressBook> Hold(Guid groupId, CancellationToken cancel)
    {
        await db.Set<AddressBook>().Where(b => b.GroupId == groupId).ExecuteUpdateAsync(set => set.SetProperty(b => b.Sequence, b => b.Sequence), cancel);
        return await All.SingleAsync(b => b.GroupId == groupId, cancel);
    }

    /// <summary>Removes the book for good.</summary>
    /// <returns>False while contacts stand in it or lie in its trash: it waits for them to go.</returns>
    public async Task<bool> Destroy(Guid groupId, CancellationToken cancel) =>
        await db.Set<AddressBook>()
            .Where(b => b.GroupId == groupId
                && !db.Set<Placement>().Any(p => p.BookId == b.Id) && !db.Set<Trash.TrashedPlacement>().Any(t => t.BookId == b.Id))
            .ExecuteDeleteAsync(cancel) > 0;
}
