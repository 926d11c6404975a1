using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactSync.Devices.Pages;

/// <summary>The page that shows a device's password, once.</summary>
internal static class ReadyPages
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet(SyncLinks.Ready, Show);

    private static async Task<IResult> Show(
        HttpContext http, ShownOnce once, CurrentUser user, DeviceStore devices, ServerAddress server, Texts<ContactSyncModule> t, CancellationToken cancel)
    {
        // The answer holds a secret: no cache keeps it, and no address leads back to it.
        http.Response.Headers.CacheControl = "no-store";
        return once.Take(SyncLinks.Ready) is { } ready && ready.PersonId == user.Id
            ? new PageResult(Of(ready, isVisitor: false, server, t))
            : new PageResult(Page.Of<DevicesPage>(
                t["Devices"], ("Devices", await devices.All(cancel)), ("Notice", t["A password is shown once. If you did not note it, revoke the device and add it again."])).Dressed());
    }

    public static Page Of(ReadyDevice ready, bool isVisitor, ServerAddress server, Texts<ContactSyncModule> t) =>
        Page.Of<DeviceReadyPage>(
            t["{0} can be set up", ready.Name], ("Account", new ShownAccount(server, ready.Login, ready.Password)), ("Ready", ready), ("IsVisitor", isVisitor)).Dressed();
}
