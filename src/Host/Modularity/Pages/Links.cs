using Microsoft.AspNetCore.Components;

namespace Carnet.Modularity.Pages;

/// <summary>Addresses inside the tenant, for links and form actions of components.</summary>
public static class Links
{
    /// <param name="path">Relative to the tenant's root, no leading slash.</param>
    /// <returns>An absolute path such as <c>/acme/contacts</c>: no scheme and host, which a proxy may have changed.</returns>
    public static string To(this NavigationManager navigation, string path) =>
        new Uri(navigation.BaseUri).AbsolutePath + path;
}
