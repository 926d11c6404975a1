using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>COPY of a card into another book (RFC 4918 9.8): a card of its own from then on.</summary>
internal sealed class Copy(CollectionStore store, CardWriting writing) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var to = Destinations.Read(request);
        var card = await store.Card(request.Address.Book, request.Address.Name, request.Cancel) ?? throw new DavError(StatusCodes.Status404NotFound);
        var outcome = await writing.Put(request, to, SentCard.Mend(card.Bytes!), tag => tag is null || Destinations.MayOverwrite(request));
        request.Http.Response.StatusCode = outcome.End == WriteEnd.Created ? StatusCodes.Status201Created : StatusCodes.Status204NoContent;
    }
}

/// <summary>MOVE of a card into another book (RFC 4918 9.9): a copy there, and the original in the trash of where it was.</summary>
internal sealed class Move(CollectionStore store, CollectionWriter writer, CardWriting writing) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var to = Destinations.Read(request);
        var card = await store.Card(request.Address.Book, request.Address.Name, request.Cancel) ?? throw new DavError(StatusCodes.Status404NotFound);
        await using var work = await writer.Begin(request.Cancel);
        var outcome = await writing.Put(request, to, SentCard.Mend(card.Bytes!), tag => tag is null || Destinations.MayOverwrite(request));
        CardWriting.Refuse(request, request.Address, await writer.Delete(request.Address.Book, request.Address.Name, tag => tag == card.ETag, request.Cancel));
        await work.Commit(request.Cancel);
        request.Http.Response.StatusCode = outcome.End == WriteEnd.Created ? StatusCodes.Status201Created : StatusCodes.Status204NoContent;
    }
}

/// <summary>The Destination and Overwrite headers (RFC 4918 10.3, 10.6).</summary>
internal static class Destinations
{
    /// <exception cref="DavError">No address of a card here, or the source itself.</exception>
    public static Address Read(DavRequest request)
    {
        var to = request.Hrefs.Read(request.Http.Request.Headers["Destination"].ToString());
        if (to.Kind != Kinds.Card)
            throw new DavError(StatusCodes.Status409Conflict);
        // Within one book there is nothing to gain: the same UID may stand in a book once.
        return to.Book == request.Address.Book ? throw new DavError(StatusCodes.Status403Forbidden) : to;
    }

    public static bool MayOverwrite(DavRequest request) => request.Http.Request.Headers["Overwrite"] != "F";
}
