using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Carnet.ContactTransfer;

/// <summary>Answers that the browser saves as a file.</summary>
internal static class Downloads
{
    /// <summary>Name and type of the file; the name may hold any letters (RFC 6266, RFC 5987), but nothing a file system forbids.</summary>
    public static void Describe(HttpResponse response, string fileName, string mediaType)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(Safe(fileName));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        response.ContentType = mediaType;
    }

    /// <summary>Without what file systems forbid.</summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '.');
        return safe.Length == 0 ? "contacts" : safe;
    }
}
