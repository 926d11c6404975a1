using Carnet.Modularity;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Demo;

internal static class DemoRoutes
{
    public static void Map(RouteGroupBuilder pages) =>
        pages.MapPost("demo/sign-in", Create).AllowVisitors("one-click sign-in of the demo, in Development only");

    private static async Task<IResult> Create(
        [FromForm] SignInForm form, HttpContext http, DemoOffer offer, PasswordCheck accounts, Tenant tenant, CancellationToken cancel)
    {
        var offered = await offer.People(cancel);
        if (offered.All(person => person.Login != form.Login) || await accounts.Find(form.Login, cancel) is not { } user)
            throw new NotFoundException();
        await SessionRoutes.Open(http, tenant, user, remember: false);
        return Answer.Redirect(http, LocalAddress.Within(tenant, form.ReturnUrl));
    }
}
