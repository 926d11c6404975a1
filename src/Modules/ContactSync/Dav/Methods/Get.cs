using System.Globalization;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Cards;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>GET and HEAD of a card: the stored bytes, unless a version is asked for by name (RFC 6352 5.1.1).</summary>
internal sealed class Get(CollectionStore store) : IDavMethod
{
    public async Task Answer(DavRequest request)
    {
        var (http, address) = (request.Http, request.Address);
        var card = await store.Card(address.Book, address.Name, request.Cancel) ?? throw new DavError(StatusCodes.Status404NotFound);
        var (headers, tag) = (http.Response.Headers, $"\"{card.ETag}\"");
        headers.ETag = tag;
        headers.LastModified = card.ChangedAt.ToString("R", CultureInfo.InvariantCulture);
        if (ETags.IsUnchanged(http.Request, card.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (!ETags.IfMatch(http.Request, card.ETag))
            throw new DavError(StatusCodes.Status412PreconditionFailed);
        var bytes = AddressData.OfAccept(http.Request.Headers.Accept).Of(card.Bytes!);
        headers.Vary = "Accept";
        headers.CacheControl = "private, no-cache";
        http.Response.ContentType = "text/vcard; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(bytes, request.Cancel);
    }
}
