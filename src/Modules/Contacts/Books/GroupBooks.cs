using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>The books of groups, for whoever keeps the groups and has decided already; what stands in them goes through the usual doors.</summary>
public sealed class GroupBooks(TenantDb db, TimeProvider clock)
{
    /// <summary>For joins: ids, names, numbers; not tracked.</summary>
    public IQueryable<AddressBook> All => db.Set<AddressBook>().AsNoTracking().Where(b => b.Kind == BookKind.Group);

    /// <summary>Makes a group's book; the caller saves.</summary>
    public AddressBook Open(Guid groupId, string name)
    {
        var book = AddressBook.OfGroup(groupId, name, clock.GetUtcNow());
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

    /// <summary>Removes the book for good with all that lies in its trash; contacts that stand elsewhere stay there.</summary>
    public Task Destroy(Guid groupId, CancellationToken cancel) =>
        db.Set<AddressBook>().Where(b => b.GroupId == groupId).ExecuteDeleteAsync(cancel);
}
