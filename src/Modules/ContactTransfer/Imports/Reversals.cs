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
        Guid importId, HttpContext http, ImportStore imports, Undo undo, IJobs jobs, Texts<ContactTransferModule> texts, CancellationToken cancel)
    {
        var import = await imports.Find(importId, cancel);
        if (import.State is not (ImportState.Done or ImportState.Cancelled))
            return Answer.Redirect(http, TransferLinks.Import(importId));
        if (import.Imported + import.Replaced > AtOnce)
        {
            import.Revert(jobs.Enqueue(RevertImport.Name, new ImportWork(importId)));
            await imports.Save(cancel);
            return Answer.Redirect(http, TransferLinks.Import(importId));
        }
        await undo.Operation(importId, cancel);
        await imports.Reverted(importId, cancel);
        Toasts.Add(http, texts["The import was taken back."]);
        return Answer.Redirect(http, TransferLinks.Import(importId));
    }
}
