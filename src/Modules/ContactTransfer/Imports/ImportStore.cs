using System.Globalization;
using Carnet.ContactFormats;
using Carnet.Contacts.Books;
using Carnet.ContactTransfer.Uploads;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Imports;

/// <summary>The one door to imports: each person sees his own.</summary>
public sealed class ImportStore(TenantDb db, CurrentUser user, IFiles files, IEvents events, TimeProvider clock)
{
    private const int MostRecent = 20;

    /// <exception cref="NotFoundException">No such import, or somebody else's.</exception>
    public async Task<Import> Find(Guid id, CancellationToken cancel) =>
        await db.Set<Import>().SingleOrDefaultAsync(i => i.Id == id && i.OwnerId == user.Id, cancel)
        ?? throw new NotFoundException();

    /// <summary>Lets one at a time decide about an import, and saves what was decided.</summary>
    /// <exception cref="NotFoundException">No such import, or somebody else's.</exception>
    internal async Task Hold(Guid id, Func<Import, Task> decide, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.Set<Import>().Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Position, i => i.Position), cancel);
        db.ChangeTracker.Clear();
        await decide(await Find(id, cancel));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Keeps an upload. Its row is written before the file, so that no file can be left without one.</summary>
    /// <param name="book">Found with <see cref="Contacts.Rights.Right.Add"/>.</param>
    /// <param name="content">Read to its end; when it throws, nothing is kept.</param>
    internal async Task<Import> Receive(AddressBook book, string fileName, ContactFormat format, UploadStream content, CancellationToken cancel)
    {
        var import = Import.Begin(book.Id, user.Id, fileName, CultureInfo.CurrentUICulture.Name, clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        try
        {
            await files.Save(import.FileKey, content, cancel);
        }
        catch
        {
            await db.Set<Import>().Where(i => i.Id == import.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }
        import.Received(format, content.Count);
        return import;
    }

    /// <summary>The person's last imports that were carried out or are on their way, newest first.</summary>
    public async Task<IReadOnlyList<Import>> Recent(CancellationToken cancel) =>
        await db.Set<Import>().AsNoTracking()
            .Where(i => i.OwnerId == user.Id && i.State >= ImportState.Running)
            .OrderByDescending(i => i.CreatedAt).Take(MostRecent).ToListAsync(cancel);

    /// <summary>Forgets an import that was never carried out.</summary>
    internal async Task Discard(Import import, CancellationToken cancel)
    {
        await files.Delete(import.FileKey, cancel);
        db.ChangeTracker.Clear();
        await db.Set<Import>().Where(i => i.Id == import.Id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends a running import, announces it, and forgets the file.</summary>
    internal async Task Finish(Guid id, ImportState state, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var import = await Find(id, cancel);
        import.Finish(state, clock.GetUtcNow());
        events.Raise(TransferEvents.ImportFinished, TransferEvents.Data(import));
        await db.SaveChangesAsync(cancel);
        await files.Delete(import.FileKey, cancel);
    }

    internal async Task Reverted(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        (await Find(id, cancel)).Finish(ImportState.Reverted, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    public Task Save(CancellationToken cancel) => db.SaveChangesAsync(cancel);

    /// <summary>The records that were not stored, in the order of the file.</summary>
    public IAsyncEnumerable<ImportFailure> Failures(Import import) =>
        db.Set<ImportFailure>().AsNoTracking().Where(f => f.ImportId == import.Id).OrderBy(f => f.Number).AsAsyncEnumerable();
}
