using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Carnet.Web.Tenants;

/// <summary>Gives the framework's two cookies a name per tenant.</summary>
internal sealed class TenantCookies(IHttpContextAccessor requests) : IConfigureOptions<AntiforgeryOptions>, IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(AntiforgeryOptions options) => options.Cookie = Make("form");

    public void Configure(CookieAuthenticationOptions options) => Configure(null, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == Ticket.Scheme)
            options.Cookie = Make("session");
    }

    // Lax and not Strict: a link in a mail must find the reader signed in.
    private TenantCookie Make(string purpose) => new(purpose, requests)
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
    };
}
