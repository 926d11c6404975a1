using Carnet.Contacts.Lists;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Exports;

/// <summary>A whole book as a file (R140).</summary>
internal static class BookExports
{
    public static async Task<IResult> Ask(Guid bookId, ExportBooks books, Texts<ContactTransferModule> texts, CancellationToken cancel) =>
        Page(new ExportView(await books.Find(bookId, cancel), null), texts);

    public static async Task<IResult> File(Guid bookId, ExportFormat? format, HttpContext http, ExportBooks books, CardFeed feed, ExportWriter writer, CancellationToken cancel)
    {
        var book = await books.Find(bookId, cancel);
        await writer.Write(http.Response, format ?? ExportFormat.VCard3, book.Name, feed.Read(bookId, cancel), cancel);
        return Results.Empty;
    }

    internal static PageResult Page(ExportView view, Texts<ContactTransferModule> texts) =>
        new(Modularity.Pages.Page.Of<ExportPage>(texts["Export contacts"], (nameof(ExportPage.View), view)).Dressed());
}

/// <param name="Chosen">The selected contacts; null: the whole book.</param>
public sealed record ExportView(BookView Book, IReadOnlyList<Guid>? Chosen);

/// <summary>Books to export from.</summary>
public sealed class ExportBooks(BookShelf shelf)
{
    /// <exception cref="NotFoundException">No such book, or the person may not see it.</exception>
    internal async Task<BookView> Find(Guid bookId, CancellationToken cancel) =>
        (await shelf.Read(cancel)).FirstOrDefault(b => b.Id == bookId && b.Rights.HasFlag(Right.View)) ?? throw new NotFoundException();
}
