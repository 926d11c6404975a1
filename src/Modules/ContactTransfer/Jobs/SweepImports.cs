using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Deletes uploads nobody went on with after a day, and the memory of an import after a month, when its contacts can no longer be taken back.</summary>
internal sealed class SweepImports(TenantDb db, IFiles files, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan FilesAge = TimeSpan.FromDays(1), RowsAge = TimeSpan.FromDays(30);

    public string Id => "contacts.import.sweep";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancel)
    {
        var (filesBefore, rowsBefore) = (clock.GetUtcNow() - FilesAge, clock.GetUtcNow() - RowsAge);
        var abandoned = await db.Set<Import>()
            .Where(i => i.CreatedAt < filesBefore && (i.State == ImportState.Uploading || i.State == ImportState.Scanning || i.State == ImportState.Ready))
            .ToListAsync(cancel);
        foreach (var import in abandoned)
        {
            await files.Delete(import.FileKey, cancel);
            db.Remove(import);
        }
        await db.SaveChangesAsync(cancel);
        foreach (var key in await db.Set<Import>().Where(i => i.CreatedAt < rowsBefore).Select(i => i.FileKey).ToListAsync(cancel))
            await files.Delete(key, cancel);
        await db.Set<Import>().Where(i => i.CreatedAt < rowsBefore).ExecuteDeleteAsync(cancel);
    }
}
