using Carnet.Modularity;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Devices;

/// <summary>Where devices find this site, as people type it.</summary>
public sealed class ServerAddress(Tenant tenant, IHttpContextAccessor http)
{
    /// <summary>Of the tenant's root; ends with a slash.</summary>
    public Uri Root => tenant.PublicRoot(http.HttpContext!.Request);

    /// <summary>Enough for clients that find the rest themselves (R118); with a path where the site is not at the host's root.</summary>
    public string Short => Root.AbsolutePath == "/" ? Root.GetLeftPart(UriPartial.Authority) : Dav.ToString();

    public Uri Dav => new(Root, "dav/");

    /// <summary>One's own contacts, for clients that find nothing themselves (R119).</summary>
    public string Book(string login) => new Uri(Root, $"dav/{Uri.EscapeDataString(login)}/private/contacts/").ToString();

    public Uri Of(string path) => new(Root, path);
}
