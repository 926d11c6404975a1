using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Carnet.Modularity.Pages;

/// <summary>Addresses inside the tenant, for links and form actions of components.</summary>
public static class Links
{
    /// <param name="path">Relative to the tenant's root, no leading slash.</param>
    /// <returns>An absolute path such as <c>/acme/contacts</c>: no scheme and host, which a proxy may have changed.</returns>
    public static string To(this NavigationManager navigation, string path) =>
        new Uri(navigation.BaseUri).AbsolutePath + path;

    /// <returns>The absolute address of the tenant's root, ends with "/", for addresses that are handed on: the site's own, or the one this request came to.</returns>
    public static Uri PublicRoot(this Tenant tenant, HttpRequest request) =>
        tenant.PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}{request.PathBase}/");
}
