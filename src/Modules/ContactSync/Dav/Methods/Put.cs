using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>PUT of a card (RFC 6352 6.3.2). Without a precondition the last write wins; what was there before is in the history.</summary>
internal sealed class Put(CardWriting writing) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var http = request.Http;
        if (http.Request.Headers.ContainsKey("Content-Range"))
            throw new DavError(StatusCodes.Status400BadRequest);
        var sent = await SentCard.Read(http.Request, request.Cancel);
        var outcome = await writing.Put(request, request.Address, sent, tag => ETags.Accepts(http.Request, tag));
        http.Response.StatusCode = outcome.End == WriteEnd.Created ? StatusCodes.Status201Created : StatusCodes.Status204NoContent;
    }
}

/// <summary>Carries out the write of a card and says what went wrong in the protocol's words.</summary>
internal sealed class CardWriting(CollectionWriter writer, Properties.Views views)
{
    private const int LongestName = 255;

    /// <returns>Created or replaced; the answer carries the ETag if the stored bytes are those that were sent.</returns>
    public async Task<WriteOutcome> Put(DavRequest request, Address address, SentCard sent, Func<string?, bool> accepts)
    {
        if (address.Name.Length > LongestName)
            throw new DavError(StatusCodes.Status414UriTooLong);
        if (address.Book.Naming == BookNaming.Private)
            await views.Book(address.Book, false, request.Cancel);
        var outcome = await writer.Put(address.Book, address.Name, sent.Card, accepts, request.Cancel);
        Refuse(request, address, outcome);
        if (!sent.WasMended)
            request.Http.Response.Headers.ETag = $"\"{outcome.ETag}\"";
        return outcome;
    }

    /// <exception cref="DavError">The write was not carried out.</exception>
    public static void Refuse(DavRequest request, Address address, WriteOutcome outcome)
    {
        if (outcome.End is WriteEnd.Created or WriteEnd.Replaced or WriteEnd.Removed)
            return;
        throw outcome.End switch
        {
            WriteEnd.PreconditionFailed => new DavError(StatusCodes.Status412PreconditionFailed),
            WriteEnd.UidConflict => DavError.Of(StatusCodes.Status409Conflict, Ns.Card + "no-uid-conflict", request.Hrefs.BookOf(address) + Uri.EscapeDataString(outcome.Other!)),
            WriteEnd.NoRoom => DavError.Of(StatusCodes.Status507InsufficientStorage, Ns.Dav + "quota-not-exceeded"),
            _ => new DavError(StatusCodes.Status404NotFound),
        };
    }
}
