using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav;

/// <summary>If-Match and If-None-Match (RFC 9110 13.1): lists, stars, weak tags.</summary>
internal static class ETags
{
    /// <summary>What a write may find.</summary>
    /// <param name="current">The tag of what stands there, without quotes, or null for nothing.</param>
    public static bool Accepts(HttpRequest request, string? current) => IfMatch(request, current) && IfNoneMatch(request, current);

    /// <summary>13.1.1: compares strongly, so that a weak tag never fits.</summary>
    public static bool IfMatch(HttpRequest request, string? current) =>
        request.Headers.IfMatch.Count == 0 || (current is not null && Tags(request.Headers.IfMatch).Any(tag => tag == "*" || tag == $"\"{current}\""));

    private static bool IfNoneMatch(HttpRequest request, string? current) =>
        request.Headers.IfNoneMatch.Count == 0 || current is null || !HasSame(request, current);

    /// <summary>For a read: 304 (13.1.2).</summary>
    public static bool IsUnchanged(HttpRequest request, string current) => request.Headers.IfNoneMatch.Count > 0 && HasSame(request, current);

    // Compares weakly.
    private static bool HasSame(HttpRequest request, string current) =>
        Tags(request.Headers.IfNoneMatch).Any(tag => tag == "*" || tag == $"\"{current}\"" || tag == $"W/\"{current}\"");

    private static IEnumerable<string> Tags(IEnumerable<string?> headers) =>
        headers.OfType<string>().SelectMany(header => header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
