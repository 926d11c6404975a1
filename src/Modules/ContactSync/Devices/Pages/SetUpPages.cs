using Carnet.Modularity.Pages;
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

    private static async Task<IResult> Show(string token, HttpContext http, SetUp setUp, Texts<ContactSyncModule> t, CancellationToken cancel)
    {
        Hide(http);
        var (link, person) = await setUp.Look(token, cancel);
        return new PageResult(Page.Of<SetUpPage>(t["Set up a device"], ("Token", token), ("Device", link.DeviceName), ("Login", person.Login)).Dressed());
    }

    /// <param name="way">"profile": for Apple's devices; "davx5": a link to the app of that name; else the password alone is shown.</param>
    private static async Task<IResult> Take(
        string token, [FromForm] string? way, HttpContext http, SetUp setUp, ServerAddress server, ISiteSettings settings, Texts<ContactSyncModule> t, CancellationToken cancel)
    {
        Hide(http);
        var fresh = await setUp.Take(token, cancel);
        var account = new ShownAccount(server, fresh.Person.Login, fresh.Password);
        return way switch
        {
            "profile" => Results.File(AppleProfile.Of(fresh, server, (await settings.Get<SiteSettings>(cancel)).Name), AppleProfile.MediaType, "carnet.mobileconfig"),
            "davx5" => Ready(fresh, account, DeviceKind.Android, DavX5(account), t),
            _ => Ready(fresh, account, DeviceKind.Other, null, t),
        };
    }

    private static PageResult Ready(FreshDevice fresh, ShownAccount account, DeviceKind kind, string? app, Texts<ContactSyncModule> t) =>
        new(Page.Of<DeviceReadyPage>(
            t["{0} can be set up", fresh.Device.Name], ("Account", account), ("Name", fresh.Device.Name), ("Kind", kind), ("App", app), ("IsVisitor", true)).Dressed());

    // DAVx⁵ takes an account from an address of its own scheme. A form may not lead there (CSP form-action), a link may; and
    // where the app is missing, the page still shows what to type.
    private static string DavX5(ShownAccount account) =>
        $"davx5://{Uri.EscapeDataString(account.Login)}:{Uri.EscapeDataString(account.Password!)}@{account.Server.Root.Authority}{account.Server.Dav.AbsolutePath}";

    private static void Hide(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
