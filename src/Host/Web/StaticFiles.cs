using Microsoft.AspNetCore.StaticFiles;

namespace Carnet.Web;

/// <summary>The modules' scripts, styles and pictures. An address with a version in it is cached for ever.</summary>
internal static class StaticFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static StaticFileOptions Options => new() { OnPrepareResponse = Cache };

    private static void Cache(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForEver : "no-cache";
}
