using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>Makes, renames and colours the folders of the private environment.</summary>
public sealed class FolderStore(TenantDb db, CurrentUser user, Grants grants, TimeProvider clock)
{
    /// <summary>A further book of the current user.</summary>
    /// <param name="color">#rrggbb or null.</param>
    /// <param name="segment">As <see cref="AddressBook.Segment"/>.</param>
    /// <exception cref="InvalidException">The name is empty, too long or taken.</exception>
    public async Task<AddressBook> Create(string name, string? color, CancellationToken cancel, string? segment = null)
    {
        await using var work = await db.BeginAsync(cancel);
        var called = await Free(user.Id, null, name, cancel);
        var folder = AddressBook.FolderOf(user.Id, called, BookNames.Color(color), clock.GetUtcNow(), segment);
        db.Add(folder);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return folder;
    }

    /// <summary>For its owner and whom he made administrator.</summary>
    /// <exception cref="NotFoundException">No such folder, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">He may not manage it.</exception>
    public async Task Rename(Guid id, string name, string? color, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var folder = await db.Set<AddressBook>().Where(grants.OnBook(Right.Manage)).SingleOrDefaultAsync(b => b.Id == id && b.Kind == BookKind.Folder, cancel)
            ?? throw await Refusal(id, cancel);
        folder.Rename(await Free(folder.OwnerId!, id, name, cancel), BookNames.Color(color));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Where the current user's mailed addresses are collected (R41), made at first use.</summary>
    /// <param name="name">When it is made; it may be called otherwise since.</param>
    /// <returns>Two first uses at once must be kept apart by the caller.</returns>
    public async Task<AddressBook> Mailed(string name, CancellationToken cancel)
    {
        if (await db.Set<AddressBook>().AsNoTracking().Where(MailedOf(user.Id)).OrderBy(b => b.Id).FirstOrDefaultAsync(cancel) is { } folder)
            return folder;
        var made = AddressBook.MailedOf(user.Id, BookNames.Free(name, await Names(user.Id, null, cancel)), clock.GetUtcNow());
        db.Add(made);
        await db.SaveChangesAsync(cancel);
        db.Entry(made).State = EntityState.Detached;
        return made;
    }

    /// <summary>Whether the user's own devices get one of his folders.</summary>
    /// <exception cref="NotFoundException">He has no such folder.</exception>
    public async Task Sync(Guid id, bool isSynced, CancellationToken cancel)
    {
        var folder = await db.Set<AddressBook>().SingleOrDefaultAsync(b => b.Id == id && b.OwnerId == user.Id && b.Kind == BookKind.Folder && b.DeletedAt == null, cancel)
            ?? throw new NotFoundException();
        folder.NotSynced = !isSynced;
        await db.SaveChangesAsync(cancel);
    }

    private static System.Linq.Expressions.Expression<Func<AddressBook, bool>> MailedOf(string personId) =>
        book => book.OwnerId == personId && book.CollectsMailed && book.DeletedAt == null;

    private async Task<RefusalException> Refusal(Guid id, CancellationToken cancel) =>
        await db.Set<AddressBook>().Where(grants.OnBook(Right.View)).AnyAsync(b => b.Id == id && b.Kind == BookKind.Folder, cancel)
            ? new ForbiddenException("You do not have the right to do this in this address book.") { TextsOf = typeof(ContactsModule) }
            : new NotFoundException();

    // Two folders of one name could not be told apart in a list.
    private async Task<string> Free(string ownerId, Guid? itself, string name, CancellationToken cancel)
    {
        var called = BookNames.Checked(name);
        var others = await Names(ownerId, itself, cancel);
        return others.Contains(called, StringComparer.OrdinalIgnoreCase)
            ? throw new InvalidException("name", "There is a folder of this name already.") { TextsOf = typeof(ContactsModule) }
            : called;
    }

    private Task<List<string>> Names(string ownerId, Guid? besides, CancellationToken cancel) =>
        db.Set<AddressBook>().Where(b => b.OwnerId == ownerId && b.Kind == BookKind.Folder && b.DeletedAt == null && b.Id != besides)
            .Select(b => b.Name).ToListAsync(cancel);
}
