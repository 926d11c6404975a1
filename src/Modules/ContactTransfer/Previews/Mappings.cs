using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Previews;

/// <summary>The person corrects which column fills which field; the preview follows.</summary>
internal static class Mappings
{
    public static async Task<IResult> Create(Guid importId, HttpContext http, ImportStore imports, MappingForm form, Scanning scanning, ImportViews views, CancellationToken cancel)
    {
        var import = await imports.Find(importId, cancel);
        if (import.State != ImportState.Ready)
            return Answer.Redirect(http, TransferLinks.Import(importId));
        import.Choose(await form.Read(import, await http.Request.ReadFormAsync(cancel), cancel));
        await scanning.Begin(import, cancel);
        return http.Request.IsFragment()
            ? ImportPages.Fragment(await views.Read(import, cancel))
            : Answer.Redirect(http, TransferLinks.Import(importId));
    }
}
