using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Previews;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Looks through a large file in the background.</summary>
internal sealed class ScanImport(ImportStore imports, FileScan scan) : IJob
{
    public const string Name = "contacts.import.scan";

    public string Kind => Name;

    public async Task Run(JobContext job, CancellationToken cancel)
    {
        var import = await imports.Find(job.Arguments<ImportWork>().ImportId, cancel);
        if (import.State != ImportState.Scanning)
            return;
        import.Found(await scan.Scan(import, seen => job.Report(seen, 0), cancel));
        await imports.Save(cancel);
    }
}
