using Carnet.Contacts.Trash;
using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Takes back a large import in the background.</summary>
internal sealed class RevertImport(ImportStore imports, Undo undo, Caller caller) : IJob
{
    public const string Name = "contacts.import.revert";

    public string Kind => Name;

    public async Task Run(JobContext job, CancellationToken cancel)
    {
        var import = await imports.Find(job.Arguments<ImportWork>().ImportId, cancel);
        if (import.State != ImportState.Reverting)
            return;
        caller.Door = Door.Web;
        job.Finish(await undo.Operation(import.Id, cancel));
        await imports.Reverted(import.Id, cancel);
    }
}
