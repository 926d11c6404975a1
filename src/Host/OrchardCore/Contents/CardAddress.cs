using Microsoft.AspNetCore.Http;

namespace Carnet.OrchardCore.Contents;

/// <summary>What an editor copies from the browser, made relative to the tenant's root, so that it survives a move of the site.</summary>
internal static class CardAddress
{
    public static string Of(string typed, HttpRequest request)
    {
        var text = typed.Trim();
        var path = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) ? address.PathAndQuery : text;
        var root = request.PathBase.Value ?? "";
        return (path.StartsWith(root + "/", StringComparison.OrdinalIgnoreCase) ? path[root.Length..] : path).TrimStart('/');
    }
}
