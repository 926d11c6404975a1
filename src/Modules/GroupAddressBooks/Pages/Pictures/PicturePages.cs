using Carnet.Contacts.Pictures;
using Carnet.GroupAddressBooks.Pages.Settings;
using Carnet.GroupAddressBooks.Pictures;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Pictures;

/// <summary>A group's picture: shown to whom may know of the group, changed by whom manages it.</summary>
internal static class PicturePages
{
    /// <summary>A file's name in the form, and the field a refusal names.</summary>
    public const string Field = "picture";

    /// <summary>The largest request, in bytes: the picture and what a form adds to it.</summary>
    public const int LargestBody = PicturePreparation.LargestUpload + (1024 * 1024);

    public static async Task<IResult> Show(Guid groupId, string tag, HttpContext http, GroupPictures pictures, CancellationToken cancel)
    {
        var picture = await pictures.Find(groupId, tag, cancel);
        var headers = http.Response.Headers;
        // The tag changes with the picture, so a copy never grows stale; it stays in this person's own browser.
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = "inline";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(picture.Bytes, picture.MediaType);
    }

    public static Task<IResult> Create(
        Guid groupId, HttpContext http, GroupPictures pictures, SettingsReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await pictures.Put(groupId, await Bytes(http.Request, cancel), cancel);
            Toasts.Add(http, texts["The picture is saved."]);
            return Answer.Redirect(http, GroupLinks.Settings(groupId));
        }, async fault => SettingsPages.Of(await reader.Of(groupId, null, fault, cancel), texts));

    public static async Task<IResult> Remove(Guid groupId, HttpContext http, GroupPictures pictures, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        await pictures.Remove(groupId, cancel);
        Toasts.Add(http, texts["The picture is removed."]);
        return Answer.Redirect(http, GroupLinks.Settings(groupId));
    }

    // The check of the token has read the form already; bound as a parameter it would answer 415 before that check.
    private static async Task<byte[]> Bytes(HttpRequest request, CancellationToken cancel)
    {
        var file = request.HasFormContentType ? (await request.ReadFormAsync(cancel)).Files.GetFile(Field) : null;
        if (file is not { Length: > 0 })
            throw Refusal.Of(Field, "Choose a picture.");
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
