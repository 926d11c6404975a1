using Carnet.Modularity;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Sessions;

public sealed record SignInForm
{
    public string Login { get; init => field = value ?? ""; } = "";
    public string Password { get; init => field = value ?? ""; } = "";
    public bool Remember { get; init; }
    public string? ReturnUrl { get; init; }
}

/// <summary>Signing in and out.</summary>
internal static class SessionRoutes
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("sign-in", New).AllowVisitors("signing in");
        pages.MapPost("sign-in", Create).AllowVisitors("signing in");
        pages.MapPost("sign-out", Remove);
    }

    private static IResult New(HttpContext http, Caller caller, Tenant tenant, Texts<HostModule> t, string? returnUrl) =>
        caller.User is null
            ? new PageResult(Show(t, new SignInForm { ReturnUrl = returnUrl }, null))
            : Answer.Redirect(http, LocalAddress.Within(tenant, returnUrl));

    private static Task<IResult> Create(
        [FromForm] SignInForm form, HttpContext http, SignIn signIn, Tenant tenant, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var user = await signIn.Try(form.Login, form.Password, http.Connection.RemoteIpAddress, cancel);
            await Open(http, tenant, user, form.Remember);
            return Answer.Redirect(http, LocalAddress.Within(tenant, form.ReturnUrl));
        }, fault => Show(t, form, fault));

    private static async Task<IResult> Remove(HttpContext http, Caller caller)
    {
        await http.SignOutAsync(Ticket.Scheme);
        caller.User = null;
        return Answer.Redirect(http, "sign-in");
    }

    public static Task Open(HttpContext http, Tenant tenant, User user, bool remember) =>
        http.SignInAsync(Ticket.Scheme, Ticket.For(user, tenant), new AuthenticationProperties { IsPersistent = remember });

    private static Page Show(Texts<HostModule> t, SignInForm form, FormFault? fault) =>
        Page.Of<SignInPage>(t["Sign in"], ("Form", form), ("Fault", fault));
}
