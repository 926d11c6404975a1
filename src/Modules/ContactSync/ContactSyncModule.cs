using Carnet.Contacts;
using Carnet.ContactSync.Dav;
using Carnet.ContactSync.Dav.Methods;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Dav.Reports;
using Carnet.ContactSync.Devices;
using Carnet.ContactSync.Devices.Pages;
using Carnet.ContactSync.Migrations;
using Carnet.ContactSync.SignIn;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync;

/// <summary>Keeps phones, tablets and mail programs in step with the address book.</summary>
public sealed class ContactSyncModule : CarnetModule
{
    public const string CardDavFeatureId = "Carnet.ContactSync.CardDav";

    /// <summary>Synchronise, within one's rights on each book.</summary>
    public static readonly Permission Sync = new("contacts.sync", "Synchronise contacts with phones and mail programs", DefaultRoles.Authenticated);

    public static readonly Permission Rule = new("contacts.sync.rules", "Decide how devices sign in");

    public override string Id => "ContactSync";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(CardDavFeatureId, "CardDAV", "Contacts in step with phones, tablets and mail programs.", "Address book")
        {
            DependsOn = [ContactsModule.FeatureId],
            MapEndpoints = Map,
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [Sync, Rule];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuGroup.Personal, "Devices", SyncLinks.Home, CardDavFeatureId, Sync.Id, "phone", 20),
        new(MenuGroup.Administration, "Devices", SyncLinks.Rules, CardDavFeatureId, Rule.Id, "phone", 40),
    ];

    public override IReadOnlyList<Type> Migrations => [typeof(FirstDevices)];

    public override void BuildModel(ModelBuilder model) => DevicesModel.Build(model);

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SignInMemory>();
        services.AddSingleton<Tries>();
        services.AddScoped<DeviceSignIn>();
        services.AddScoped<AccountLook>();
        services.AddScoped<Credentials>();
        services.AddScoped<IPeopleListener, SignInNews>();
        services.AddScoped<Titling>();
        services.AddScoped<Views>();
        services.AddScoped<CardWriting>();
        services.AddScoped<DeviceStore>();
        services.AddScoped<SetUp>();
        services.AddScoped<ShownOnce>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<ServerAddress>();
        services.AddScoped<IPeopleListener, DevicesLeaving>();
        DavMethods.AddServices(services);
        DavReports.AddServices(services);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        DavRoutes.Map(routes);
        DevicePages.Map(routes);
    }
}
