using Carnet.Contacts.Pages;
using Carnet.Contacts.Trash;
using Carnet.ContactTransfer.Jobs;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Imports;

/// <summary>Takes an import back: what it added goes to the trash, what it replaced is as before.</summary>
internal static class Reversals
{
    // More would keep the person waiting for an answer.
    private const int AtOnce = 300;

    public static async Task<IResult> Create(
        Guid importId, HttpContext http, ImportStore imports, Undo undo, Reversal reversal, Texts<ContactTransferModule> texts, CancellationToken cancel)
    {
        var import = await imports.Find(importId, cancel);
        if (import.IsCarriedOut && import.Imported + import.Replaced <= AtOnce)
        {
            await undo.Operation(importId, cancel);
            await imports.Reverted(importId, cancel);
            Toasts.Add(http, texts["The import was taken back."]);
        }
        else
            await imports.Hold(importId, held => reversal.Begin(held, cancel), cancel);
        return Answer.Redirect(http, TransferLinks.Import(importId));
    }
}

/// <summary>Hands the taking back of a large import to a job; one that broke goes on where it was.</summary>
public sealed class Reversal(IJobs jobs)
{
    internal async Task Begin(Import import, CancellationToken cancel)
    {
        if (import.IsCarriedOut || (import.State == ImportState.Reverting && await jobs.HasFailed(import, cancel)))
            import.Revert(jobs.Enqueue(RevertImport.Name, new ImportWork(import.Id)));
    }
}
