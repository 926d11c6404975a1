using Carnet.Contacts.Lists;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactTransfer.Exports;

/// <summary>The selected contacts of a book as a file.</summary>
internal static class SelectionExports
{
    public static async Task<IResult> Ask(
        Guid bookId, [FromForm] Guid[]? ids, [FromForm] string? everything, HttpContext http, ExportBooks books, Texts<ContactTransferModule> texts, CancellationToken cancel)
    {
        if (everything == "true")
            return Answer.Redirect(http, TransferLinks.Export(bookId));
        return BookExports.Page(new ExportView(await books.Find(bookId, cancel), ids ?? []), texts);
    }

    public static async Task<IResult> File(
        Guid bookId, [FromForm] Guid[]? ids, [FromForm] ExportFormat? format, HttpContext http, ExportBooks books, CardFeed feed, ExportWriter writer, CancellationToken cancel)
    {
        var book = await books.Find(bookId, cancel);
        await writer.Write(http.Response, format ?? ExportFormat.VCard3, book.Name, feed.Read(bookId, ids ?? [], cancel), cancel);
        return Results.Empty;
    }
}
