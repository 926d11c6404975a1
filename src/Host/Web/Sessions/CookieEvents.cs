using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Sessions;

/// <summary>
/// Each request asks the database whether the ticket still holds (one indexed query, which also tells who the caller is):
/// a disabled user or a changed password is out at once, on every node.
/// </summary>
internal sealed class CookieEvents(TenantDb db, Tenant tenant, Caller caller) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (Ticket.Read(context.Principal!, tenant) is { } ticket && await Find(ticket, context.HttpContext.RequestAborted) is { } person)
        {
            caller.User = new CurrentUser(person);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Ticket.Scheme);
    }

    private Task<Person?> Find((string UserId, string Stamp) ticket, CancellationToken cancel) =>
        db.Set<User>().AsNoTracking()
            .Where(user => user.Id == ticket.UserId && user.SecurityStamp == ticket.Stamp && user.IsActive)
            .Select(User.AsPerson)
            .SingleOrDefaultAsync(cancel);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        var signIn = SignInAddress(http);
        if (!IsForPeople(http))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (http.Request.IsFragment())
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers["HX-Redirect"] = signIn;
        }
        else
            http.Response.Redirect(signIn);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A program is told 401; a page, and an address nobody serves, leads a person to the sign-in page.
    private static bool IsForPeople(HttpContext http) =>
        http.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<PageDoor>() is not null
            : HttpMethods.IsGet(http.Request.Method);

    private static string SignInAddress(HttpContext http)
    {
        var request = http.Request;
        var page = request.PathBase + "/sign-in";
        var wanted = HttpMethods.IsGet(request.Method) && !request.IsFragment() ? request.PathBase + request.Path + request.QueryString : "";
        return wanted is "" || wanted == request.PathBase + "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(wanted)}";
    }
}
