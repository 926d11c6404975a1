using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactSync.Dav;

/// <summary>
/// The addresses clients know. Plain request delegates: the framework's binding would ask for the caller before his
/// device has signed in.
/// </summary>
internal static class DavRoutes
{
    // What can be asked of the site's root; pages are read there by GET.
    private static readonly string[] AtRoot = ["OPTIONS", "PROPFIND", "PROPPATCH", "REPORT"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("", AtRoot, DavDoor.Answer)
            .AllowVisitors("devices sign in with each request, by Basic authentication; without it they are asked to")
            .WithMetadata(new ForPrograms());
        routes.Map("dav/{**path}", DavDoor.Answer)
            .AllowVisitors("devices sign in with each request, by Basic authentication; without it they are asked to")
            .WithMetadata(new ForPrograms());
        routes.Map(".well-known/carddav", ToRoot)
            .AllowVisitors("tells devices where the address books are (RFC 6764), nothing else")
            .WithMetadata(new ForPrograms());
    }

    private static Task ToRoot(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = $"{http.Request.PathBase}/dav/";
        http.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // Errors are read by programs: a host must not put pages in their place.
    private sealed class ForPrograms : ISkipStatusCodePagesMetadata;
}
