using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Uploads;

/// <summary>What the first step shows.</summary>
/// <param name="Books">Where the person may add contacts.</param>
/// <param name="Room">How many contacts may still be added; null: no limit.</param>
/// <param name="Fault">Why the last file was not taken, translated.</param>
public sealed record UploadView(BookView Book, IReadOnlyList<BookView> Books, int? Room, IReadOnlyList<Import> Earlier, string? Fault)
{
    public string Title { get; init; } = "";
    public int Status { get; init; } = StatusCodes.Status200OK;
}

/// <summary>Reads it.</summary>
public sealed class UploadViews(BookShelf shelf, BookStore books, SiteRules rules, ImportStore imports, TextCatalog texts)
{
    /// <exception cref="NotFoundException">No such book, or the person may not see it.</exception>
    /// <exception cref="ForbiddenException">The person may not add contacts to it.</exception>
    internal async Task<UploadView> Read(Guid bookId, InvalidException? refusal, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.Add, cancel);
        var open = (await shelf.Read(cancel)).Where(b => b.Rights.HasFlag(Right.Add)).ToList();
        var fault = refusal is null ? null : texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]);
        return new UploadView(open.Single(b => b.Id == bookId), open, await rules.Room(book, cancel), await imports.Recent(cancel), fault)
        {
            Title = texts.Get(typeof(ContactTransferModule).Assembly, "Import contacts"),
            Status = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    internal static PageResult Page(UploadView view) =>
        new(Modularity.Pages.Page.Of<NewImport>(view.Title, (nameof(NewImport.View), view)).Dressed() with { StatusCode = view.Status });
}
