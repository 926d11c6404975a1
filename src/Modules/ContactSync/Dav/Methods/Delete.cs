using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Properties;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>DELETE: a card goes out of this one book, into its trash; of books only one's own folders go, and can be taken back on the web.</summary>
internal sealed class Delete(CollectionWriter writer, Views views, FolderDeletion folders) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        if (request.Address.Kind == Kinds.Card)
            await Card(request);
        else
            await Book(request);
        request.Http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task Card(DavRequest request)
    {
        var outcome = await writer.Delete(request.Address.Book, request.Address.Name, tag => ETags.Accepts(request.Http.Request, tag), request.Cancel);
        CardWriting.Refuse(request, request.Address, outcome);
    }

    private async Task Book(DavRequest request)
    {
        // RFC 4918 9.6.1: a collection goes as a whole or not at all.
        if (request.Http.Request.Headers.TryGetValue("Depth", out var depth) && depth != "infinity")
            throw new DavError(StatusCodes.Status400BadRequest);
        var book = await views.Book(request.Address.Book, false, request.Cancel);
        if (book is not { Kind: BookKind.Folder, IsMine: true })
            throw DavError.NeedPrivilege(request.Hrefs.Home, "unbind");
        await folders.Delete(book.Id, request.Cancel);
    }
}
