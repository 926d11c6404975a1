using System.Xml.Linq;
using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;
using Carnet.Modularity.Errors;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>MKCOL (RFC 4918 9.3, RFC 5689): a folder of one's own, at the address the client chose.</summary>
internal sealed class Mkcol(CollectionStore store, FolderStore folders) : IDavMethod
{
    private const int MostOfOneName = 20;

    public async Task Answer(DavRequest request)
    {
        var address = request.Address;
        if (address.Kind != Kinds.Book || address.Book.Naming is not (BookNaming.Segment or BookNaming.Id))
            throw address.Kind is Kinds.None or Kinds.Card ? new DavError(StatusCodes.Status403Forbidden) : new DavError(StatusCodes.Status405MethodNotAllowed);
        if (await store.Find(address.Book, false, request.Cancel) is not null)
            throw new DavError(StatusCodes.Status405MethodNotAllowed);
        if (address.Book.Naming == BookNaming.Id)
            throw new DavError(StatusCodes.Status403Forbidden);
        var wish = await Read(request);
        await Create(wish?.Element(Ns.Dav + "displayname")?.Value.Trim() is { Length: > 0 } name ? name : address.Book.Text,
            BookColors.Read(wish?.Element(Ns.InfIt + "addressbook-color")?.Value), address.Book.Text, request.Cancel);
        request.Http.Response.StatusCode = StatusCodes.Status201Created;
        request.Http.Response.Headers.CacheControl = "no-cache";
    }

    /// <returns>The properties to set, or null.</returns>
    private static async Task<XElement?> Read(DavRequest request)
    {
        var body = await request.Body();
        if (body is null)
            return null;
        // RFC 4918 9.3: a body that is not understood.
        if (body.Name != Ns.Dav + "mkcol")
            throw new DavError(StatusCodes.Status415UnsupportedMediaType);
        var wish = new XElement("wish", body.Elements(Ns.Dav + "set").Elements(Ns.Dav + "prop").Elements());
        if (wish.Element(Ns.Dav + "resourcetype") is { } type && type.Elements().Any(e => e.Name != Ns.Dav + "collection" && e.Name != Ns.Card + "addressbook"))
            throw DavError.Forbidden(Ns.Dav + "valid-resourcetype");
        return wish;
    }

    // Two folders of one name could not be told apart on the web; a client does not know of the other one.
    private async Task Create(string name, string? color, string segment, CancellationToken cancel)
    {
        var called = name.Length > BookNames.MostCharacters - 5 ? name[..(BookNames.MostCharacters - 5)] : name;
        for (var number = 1; ; number++)
        {
            try
            {
                await folders.Create(number == 1 ? called : $"{called} ({number})", color, cancel, segment);
                return;
            }
            catch (InvalidException) when (number < MostOfOneName)
            {
            }
        }
    }
}

/// <summary>Colours as clients write them: #rrggbb, or with the opacity behind it.</summary>
internal static class BookColors
{
    public static string? Read(string? text) => text?.Trim() is { Length: 7 or 9 } color ? BookNames.Color(color[..7]) : null;
}
