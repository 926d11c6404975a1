using Carnet.Modularity;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Links;

/// <summary>The door for who holds a link and no account (C30).</summary>
internal static class OpenListPages
{
    private const string WaitSeconds = "600";

    public static async Task<IResult> Show(string token, HttpContext http, Tenant tenant, LinkTurns turns, OpenLists lists, CancellationToken cancel)
    {
        http.Response.OnStarting(() => Hide(http.Response.Headers));
        if (!turns.TakeAddress(tenant, http.Connection.RemoteIpAddress))
            return TooMany(http);
        var list = await lists.Find(token, cancel);
        if (!turns.TakeLink(list.Link.Id))
            return TooMany(http);
        await lists.Count(list, cancel);
        await list.Csv.Write(http.Response, list.Name, list.Feed.Read(list.Book.Id, cancel), cancel);
        return Results.Empty;
    }

    // The address is the secret: it goes into no search engine, no cache and no other site's log. Last of all, for pages that
    // refuse bring headers of their own.
    private static Task Hide(IHeaderDictionary headers)
    {
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "private, no-store";
        return Task.CompletedTask;
    }

    private static IResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = WaitSeconds;
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
