using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Previews;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Carnet.ContactTransfer.Uploads;

/// <summary>The first step: which book, which file.</summary>
internal static class UploadPages
{
    public static async Task<IResult> New(Guid bookId, UploadViews views, CancellationToken cancel) =>
        UploadViews.Page(await views.Read(bookId, null, cancel));

    public static async Task<IResult> Create(Guid bookId, HttpContext http, UploadForm form, Receiver receiver, UploadViews views, CancellationToken cancel)
    {
        if (UploadForm.Open(http.Request) is not { } parts || !await form.HasToken(http, parts, cancel))
            return Results.BadRequest();
        try
        {
            var import = await receiver.Receive(bookId, parts, cancel);
            return Answer.Redirect(http, TransferLinks.Import(import.Id));
        }
        catch (InvalidException refusal)
        {
            await Drain(http.Request, cancel);
            return UploadViews.Page(await views.Read(bookId, refusal, cancel));
        }
    }

    // A browser shows the answer only when it could send everything.
    private static async Task Drain(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancel);
        }
        catch (Exception fault) when (fault is IOException or BadHttpRequestException)
        {
            // More than the server reads at all: the line is cut, and nothing was stored.
        }
    }
}

/// <summary>Takes a file in and looks through it.</summary>
public sealed class Receiver(BookStore books, ImportStore imports, Scanning scanning)
{
    /// <exception cref="InvalidException">The file is not taken; nothing of it is kept.</exception>
    internal async Task<Import> Receive(Guid bookId, MultipartReader parts, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.Add, cancel);
        var import = await Keep(book, parts, cancel);
        try
        {
            await scanning.Begin(import, cancel);
            return import;
        }
        catch (InvalidException)
        {
            await imports.Discard(import, cancel);
            throw;
        }
    }

    private async Task<Import> Keep(AddressBook book, MultipartReader parts, CancellationToken cancel)
    {
        try
        {
            var file = await UploadForm.NextFile(parts, cancel);
            return await imports.Receive(book, file.Name, file.Format, file.Content, cancel);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw UploadFaults.Broken();
        }
    }
}
