using Carnet.Modularity.Modules;

namespace Carnet.OrchardCore.Settings;

/// <summary>Settings pages, declared like any module's: what Orchard Core's own pages know nothing of. Of the bridge alone, hence not found by other hosts.</summary>
internal sealed class SettingsModule : CarnetModule
{
    public const string FeatureId = "Carnet.OrchardCore.Settings";
    public const string Own = "settings", Site = "admin/carnet";

    public static readonly Permission ChooseDisplay = new("carnet.settings.own", "Choose how contacts are shown to oneself", DefaultRoles.Authenticated);
    public static readonly Permission ManageSite = new("carnet.settings.site", "Change the settings of Carnet");

    public override string Id => "OrchardCore";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(FeatureId, "Settings of Carnet", "Pages for personal display settings and for the settings of the Carnet features.", Bridge.Category) { MapEndpoints = SettingsRoutes.Map },
    ];

    public override IReadOnlyList<Permission> Permissions => [ChooseDisplay, ManageSite];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuGroup.Personal, "Settings", Own, FeatureId, ChooseDisplay.Id, "gear", 100),
        new(MenuGroup.Administration, "Settings of Carnet", Site, FeatureId, ManageSite.Id, "sliders", 100),
    ];
}
