using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Carnet.House.Tests.Hosts;

/// <summary>The real check, which says in a header that it refused: a 400 alone may be about anything else in a form.</summary>
internal sealed class OutspokenAntiforgery(IAntiforgery real) : IAntiforgery
{
    public const string Header = "X-Refused-By-Antiforgery";

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext)
    {
        if (await real.IsRequestValidAsync(httpContext))
            return true;
        httpContext.Response.Headers[Header] = "1";
        return false;
    }

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        try
        {
            await real.ValidateRequestAsync(httpContext);
        }
        catch (AntiforgeryValidationException)
        {
            httpContext.Response.Headers[Header] = "1";
            throw;
        }
    }

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => real.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => real.GetTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => real.SetCookieTokenAndHeader(httpContext);
}
