using Carnet.ContactFormats;
using Carnet.Contacts.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Imports;

/// <summary>One import from the preview to the result, always at the same address.</summary>
internal static class ImportPages
{
    public static async Task<IResult> Show(Guid importId, ImportViews views, Texts<ContactTransferModule> texts, CancellationToken cancel)
    {
        var view = await views.Read(importId, cancel);
        return new PageResult(Page.Of<ImportPage>(texts["Import of {0}", view.Import.FileName], (nameof(ImportPage.View), view)).Dressed());
    }

    /// <summary>Asked twice a second while something works; says when to look at the page again.</summary>
    public static async Task<IResult> Progress(Guid importId, HttpContext http, ImportViews views, Texts<ContactTransferModule> texts, CancellationToken cancel)
    {
        var view = await views.Read(importId, cancel);
        if (view.IsWorking && http.Request.IsFragment())
            return Answer.Fragment<ProgressPanel>((nameof(ProgressPanel.View), view));
        if (view.Import.State == ImportState.Done && http.Request.IsFragment())
            Toasts.Add(http, texts.Count(view.Import.Imported, "{0:N0} contact imported.", "{0:N0} contacts imported."), TransferLinks.Reversal(importId));
        return Answer.Redirect(http, TransferLinks.Import(importId));
    }

    public static IResult Fragment(ImportView view) => Answer.Fragment<ImportPage>((nameof(ImportPage.View), view));
}
