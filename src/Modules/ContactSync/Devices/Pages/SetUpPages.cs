using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactSync.Devices.Pages;

/// <summary>What a device opens that has scanned a code: nobody is signed in there, the address is the permission.</summary>
internal static class SetUpPages
{
    private const string Reason = "a device that is being set up has nobody signed in; the secret address works once, for minutes";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("set-up/{token}", Show).AllowVisitors(Reason);
        pages.MapPost("set-up/{token}", Take).AllowVisitors(Reason);
    }

    /// <param name="kind">What was chosen where the code was made.</param>
    private static async Task<IResult> Show(
        string token, HttpContext http, SetUp setUp, ShownOnce once, ServerAddress server, Texts<ContactSyncModule> t, CancellationToken cancel, DeviceKind kind = DeviceKind.Other)
    {
        Hide(http);
        if (once.Take(SyncLinks.SetUp(token)) is { } ready)
            return new PageResult(ReadyPages.Of(ready, isVisitor: true, server, t));
        var (link, person) = await setUp.Look(token, cancel);
        return new PageResult(Page.Of<SetUpPage>(
            t["Set up a device"], ("Token", token), ("Kind", kind), ("Device", link.DeviceName), ("Person", person.Name(NameOrder.FirstLast))).Dressed());
    }

    /// <param name="way">"profile": for Apple's devices; "davx5": a link to the app of that name; else the password alone is shown.</param>
    private static async Task<IResult> Take(
        string token, [FromForm] string? way, [FromForm] DeviceKind? kind, HttpContext http, SetUp setUp, ShownOnce once, ServerAddress server, ISiteSettings settings, CancellationToken cancel)
    {
        Hide(http);
        var fresh = await setUp.Take(token, cancel);
        if (way == "profile")
            return Results.File(AppleProfile.Of(fresh, server, (await settings.Get<SiteSettings>(cancel)).Name), AppleProfile.MediaType, "carnet.mobileconfig");
        var ready = new ReadyDevice(fresh.Person.Id, fresh.Person.Login, fresh.Device.Name, fresh.Password, kind ?? DeviceKind.Other);
        once.Give(SyncLinks.SetUp(token), way == "davx5" ? ready with { Kind = DeviceKind.Android, App = DavX5(ready, server) } : ready);
        return Answer.Redirect(http, SyncLinks.SetUp(token));
    }

    // DAVx⁵ takes an account from an address of its own scheme. A form may not lead there (CSP form-action), a link may; and
    // where the app is missing, the page still shows what to type.
    private static string DavX5(ReadyDevice ready, ServerAddress server) =>
        $"davx5://{Uri.EscapeDataString(ready.Login)}:{Uri.EscapeDataString(ready.Password)}@{server.Root.Authority}{server.Dav.AbsolutePath}";

    private static void Hide(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
