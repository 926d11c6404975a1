using Carnet.Contacts.Changes;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>
/// Deletes one's own folder and takes it back within thirty days, with its contacts and with whom it was shared. Contacts that
/// stand elsewhere too stay there; the others can be taken out of the trash one by one, into the private book.
/// </summary>
public sealed class FolderDeletion(TenantDb db, CurrentUser user, TrashStore trash, ChangeRecorder changes, TimeProvider clock)
{
    /// <returns>How many contacts stood in it.</returns>
    /// <exception cref="NotFoundException">The user has no such folder.</exception>
    public async Task<int> Delete(Guid id, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var count = await trash.Empty(await Find(id, isDeleted: false, cancel), cancel);
        // Emptying forgets what was loaded before.
        var folder = await Find(id, isDeleted: false, cancel);
        folder.Delete(changes.Operation, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return count;
    }

    /// <exception cref="NotFoundException">The user has no such deleted folder.</exception>
    public async Task<AddressBook> Restore(Guid id, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var folder = await Find(id, isDeleted: true, cancel);
        var operation = folder.DeletedIn!.Value;
        folder.Return();
        await db.SaveChangesAsync(cancel);
        await trash.Restore(operation, cancel);
        await work.Commit(cancel);
        return folder;
    }

    private async Task<AddressBook> Find(Guid id, bool isDeleted, CancellationToken cancel) =>
        await db.Set<AddressBook>().SingleOrDefaultAsync(b => b.Id == id && b.Kind == BookKind.Folder && b.OwnerId == user.Id && b.DeletedAt != null == isDeleted, cancel)
        ?? throw new NotFoundException();
}
