using Carnet.Modularity.Pages;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Imports;

/// <summary>The person gives up: before the start nothing is left, in the middle what was stored until then stays and can be taken back.</summary>
internal static class Cancellations
{
    public static async Task<IResult> Create(Guid importId, HttpContext http, ImportStore imports, IJobs jobs, CancellationToken cancel)
    {
        var import = await imports.Find(importId, cancel);
        if (import.JobId is { } job && import.State is ImportState.Scanning or ImportState.Running)
            await jobs.Cancel(job, cancel);
        if (import.State == ImportState.Running)
        {
            await imports.Finish(importId, ImportState.Cancelled, cancel);
            return Answer.Redirect(http, TransferLinks.Import(importId));
        }
        if (!import.IsFinished)
            await imports.Discard(import, cancel);
        return Answer.Redirect(http, TransferLinks.NewImport(import.BookId));
    }
}
