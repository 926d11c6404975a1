using Carnet.Modularity;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Web.Sessions;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Languages;

/// <summary>The choice of language in the page's head: a visitor's in a cookie, a person's in the account.</summary>
internal static class LanguageRoutes
{
    public static void Map(RouteGroupBuilder pages) =>
        pages.MapPost("language", Choose).AllowVisitors("a visitor chooses the language of the sign-in page");

    private static async Task<IResult> Choose(
        [FromForm] string language, [FromForm] string? returnUrl, HttpContext http, Tenant tenant, Caller caller, ISiteSettings settings, UserAccounts accounts, CancellationToken cancel)
    {
        if ((await settings.Get<SiteSettings>(cancel)).Languages.Contains(language))
            await Remember(language, http, caller, accounts, cancel);
        return Answer.Redirect(http, LocalAddress.Within(tenant, returnUrl));
    }

    private static Task Remember(string language, HttpContext http, Caller caller, UserAccounts accounts, CancellationToken cancel)
    {
        if (caller.User is { } user)
            return accounts.Speak(user.Id, language, cancel);
        http.Response.Cookies.Append(RequestLanguage.VisitorsCookie, language, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
            MaxAge = TimeSpan.FromDays(365),
        });
        return Task.CompletedTask;
    }
}
