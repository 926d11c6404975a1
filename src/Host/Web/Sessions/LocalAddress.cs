using Carnet.Modularity;

namespace Carnet.Web.Sessions;

/// <summary>Where to go after signing in: only to a page of this tenant.</summary>
internal static class LocalAddress
{
    /// <returns>The address relative to the tenant's root, without a leading slash; "" (the root) when it leads elsewhere.</returns>
    public static string Within(Tenant tenant, string? returnUrl)
    {
        var root = tenant.BasePath + "/";
        if (returnUrl is null || !returnUrl.StartsWith(root, StringComparison.Ordinal) || returnUrl.Any(char.IsControl))
            return "";
        var path = returnUrl[root.Length..];
        // "//host" and "/\host" are other sites to a browser.
        return path.StartsWith('/') || path.StartsWith('\\') ? "" : path;
    }
}
