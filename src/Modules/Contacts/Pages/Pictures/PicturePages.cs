using Carnet.Contacts.Cards;
using Carnet.Modularity.Errors;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Pictures;

/// <summary>A contact's picture, to whom may see the contact.</summary>
internal static class PicturePages
{
    private static readonly string[] Shown = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    public static async Task<IResult> Show(Guid contactId, string tag, HttpContext http, ContactStore contacts, CancellationToken cancel)
    {
        var picture = await contacts.Picture(contactId, tag, cancel);
        if (picture is null || !Shown.Contains(picture.MediaType))
            throw new NotFoundException();
        var headers = http.Response.Headers;
        // The tag changes with the picture, so a copy never grows stale; it stays in this person's own browser.
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = "inline";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(picture.Bytes, picture.MediaType);
    }
}
