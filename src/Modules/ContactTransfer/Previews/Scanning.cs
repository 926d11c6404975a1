using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Jobs;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Previews;

/// <summary>Looks through a file at once when it is small, else in the background.</summary>
public sealed class Scanning(ImportStore imports, FileScan scan, IJobs jobs)
{
    // About half a second of reading.
    private const long Small = 1024 * 1024;

    /// <exception cref="Modularity.Errors.InvalidException">The file holds nothing, or cannot be read.</exception>
    internal async Task Begin(Import import, CancellationToken cancel)
    {
        if (import.FileSize > Small)
            import.Scan(jobs.Enqueue(ScanImport.Name, new ImportWork(import.Id)));
        else
            import.Found(await scan.Scan(import, _ => Task.CompletedTask, cancel));
        if (import.Findings is { Total: 0 })
            throw Refusal.Of("There are no contacts in this file.");
        await imports.Save(cancel);
    }
}
