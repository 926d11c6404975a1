using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace Carnet.Web;

/// <summary>The modules' scripts, styles and pictures. An address with a version in it is cached for ever.</summary>
internal static class StaticFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Compresses them, and nothing else: what a page says and what a stranger sends must not be compressed together (RFC 7457 2.6).</summary>
    public static void Compress(ResponseCompressionOptions compression)
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = ["text/css", "text/javascript", "image/svg+xml"];
    }

    public static bool IsAsked(HttpContext http) => http.Request.Path.StartsWithSegments("/_content");

    public static StaticFileOptions Options => new() { OnPrepareResponse = Cache };

    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForEver : "no-cache";
}
