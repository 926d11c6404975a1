using Carnet.Contacts;
using Carnet.ContactSync.Dav;
using Carnet.ContactSync.Dav.Methods;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Dav.Reports;
using Carnet.ContactSync.SignIn;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync;

/// <summary>Keeps phones, tablets and mail programs in step with the address book.</summary>
public sealed class ContactSyncModule : CarnetModule
{
    public const string CardDavFeatureId = "Carnet.ContactSync.CardDav";

    /// <summary>Synchronise, within one's rights on each book.</summary>
    public static readonly Permission Sync = new("contacts.sync", "Synchronise contacts with phones and mail programs", DefaultRoles.Authenticated);

    public override string Id => "ContactSync";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(CardDavFeatureId, "CardDAV", "Contacts in step with phones, tablets and mail programs.", "Address book")
        {
            DependsOn = [ContactsModule.FeatureId],
            MapEndpoints = DavRoutes.Map,
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [Sync];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<SignInMemory>();
        services.AddSingleton<Tries>();
        services.AddScoped<DeviceSignIn>();
        services.AddScoped<AccountLook>();
        services.AddScoped<Credentials>();
        services.AddScoped<IPeopleListener, SignInNews>();
        services.AddScoped<Views>();
        services.AddScoped<CardWriting>();
        DavMethods.AddServices(services);
        DavReports.AddServices(services);
    }
}
