using Carnet.Modularity.Errors;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactSync.Devices.Pages;

/// <summary>The form of a device as it is sent.</summary>
public sealed record SentDevice
{
    public string? Name { get; init; }
    public DeviceKind Kind { get; init; }

    /// <summary>"code": the device fetches its password itself; else it is shown.</summary>
    public string? Way { get; init; }
}

/// <summary>A person's own devices, and how each kind is set up.</summary>
internal static class DevicePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactSyncModule.Sync);
        pages.MapGet(SyncLinks.Home, Show);
        pages.MapGet(SyncLinks.New, New);
        pages.MapPost(SyncLinks.Home, Create);
        pages.MapPost("devices/{id:guid}/name", Rename);
        pages.MapPost("devices/{id:guid}/revocation", Revoke);
        pages.MapGet(SyncLinks.Help, Help);
        ReadyPages.Map(pages);
        SetUpPages.Map(pages);
        RulesPages.Map(routes);
    }

    private static async Task<IResult> Show(DeviceStore devices, Texts<ContactSyncModule> t, CancellationToken cancel) =>
        new PageResult(await List(null, devices, t, cancel));

    private static async Task<Page> List(FormFault? fault, DeviceStore devices, Texts<ContactSyncModule> t, CancellationToken cancel) =>
        Page.Of<DevicesPage>(t["Devices"], ("Devices", await devices.All(cancel)), ("Fault", fault)).Dressed();

    private static PageResult New(Texts<ContactSyncModule> t, DeviceKind kind = DeviceKind.IPhone) => new(Form(new SentDevice { Kind = kind }, null, t));

    private static Page Form(SentDevice sent, FormFault? fault, Texts<ContactSyncModule> t) =>
        Page.Of<NewDevicePage>(t["Add a device"], ("Form", sent), ("Fault", fault)).Dressed();

    private static Task<IResult> Create(
        [FromForm] SentDevice sent, HttpContext http, DeviceStore devices, SetUp setUp, ServerAddress server, ShownOnce once, CurrentUser user, Texts<ContactSyncModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var name = string.IsNullOrWhiteSpace(sent.Name) ? DeviceKinds.DefaultName(sent.Kind) : sent.Name;
            if (sent.Way == "code")
                return Code(name, server.Of(SyncLinks.SetUp(await setUp.Offer(name, cancel), sent.Kind)), http, t);
            var (device, password) = await devices.Add(name, cancel);
            once.Give(SyncLinks.Ready, new ReadyDevice(user.Id, user.Person.Login, device.Name, password, sent.Kind));
            return Answer.Redirect(http, SyncLinks.Ready);
        }, fault => Form(sent, fault, t));

    private static PageResult Code(string name, Uri address, HttpContext http, Texts<ContactSyncModule> t)
    {
        // The answer holds a secret: no cache keeps it.
        http.Response.Headers.CacheControl = "no-store";
        return new PageResult(Page.Of<SetUpCodePage>(t["Scan this code"], ("Name", name), ("Address", address.ToString())).Dressed());
    }

    private static Task<IResult> Rename(Guid id, [FromForm] string? name, HttpContext http, DeviceStore devices, Texts<ContactSyncModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await devices.Rename(id, name ?? "", cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, SyncLinks.Home);
        }, fault => List(fault, devices, t, cancel));

    private static async Task<IResult> Revoke(Guid id, HttpContext http, DeviceStore devices, Texts<ContactSyncModule> t, CancellationToken cancel)
    {
        Toasts.Add(http, t["{0} may no longer synchronise.", await devices.Revoke(id, cancel)]);
        return Answer.Redirect(http, SyncLinks.Home);
    }

    private static PageResult Help(ServerAddress server, CurrentUser user, Texts<ContactSyncModule> t) =>
        new(Page.Of<HelpPage>(t["Set up a device"], ("Account", new ShownAccount(server, user.Person.Login, null))).Dressed());

    public static Page Dressed(this Page page) => page with { Styles = ["Carnet.ContactSync/devices.css"] };
}

/// <summary>What is typed on a device.</summary>
/// <param name="Password">Null: not shown.</param>
public sealed record ShownAccount(ServerAddress Server, string Login, string? Password);
