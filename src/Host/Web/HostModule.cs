using Carnet.Modularity.Modules;
using Carnet.Web.Accounts;
using Carnet.Web.Migrations;
using Carnet.Web.Sessions;
using Carnet.Web.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web;

/// <summary>The host's own pages, declared like any module's, so that menu, permissions and routes need no second way.</summary>
public sealed class HostModule : CarnetModule
{
    public const string FeatureId = "Carnet.Site";

    public static readonly Permission OwnAccount = new("account.own", "Change one's own settings and password", DefaultRoles.Authenticated);
    public static readonly Permission ManageUsers = new("site.users", "Manage users");
    public static readonly Permission ManageRoles = new("site.roles", "Manage roles and permissions");
    public static readonly Permission ManageFeatures = new("site.features", "Switch features on and off");
    public static readonly Permission ManageSettings = new("site.settings", "Change the settings of the site");
    public static readonly Permission ManageTenants = new("site.tenants", "Create and disable tenants") { OfInstallation = true };

    public override string Id => "Web";

    public override IReadOnlyList<Feature> Features =>
    [
        new(FeatureId, "Site", "Accounts, roles, features and settings of the site.", "Site") { MapEndpoints = HostRoutes.Map },
    ];

    public override IReadOnlyList<Permission> Permissions =>
        [OwnAccount, ManageUsers, ManageRoles, ManageFeatures, ManageSettings, ManageTenants];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        Entry(MenuGroup.Personal, "Settings", "settings", OwnAccount, "gear", 0),
        Entry(MenuGroup.Administration, "Users", "admin/users", ManageUsers, "people", 0),
        Entry(MenuGroup.Administration, "Roles and permissions", "admin/roles", ManageRoles, "shield-lock", 1),
        Entry(MenuGroup.Administration, "Features", "admin/features", ManageFeatures, "toggles", 2),
        Entry(MenuGroup.Administration, "Site settings", "admin/site", ManageSettings, "sliders", 3),
        Entry(MenuGroup.Administration, "Tenants", "admin/tenants", ManageTenants, "buildings", 4),
    ];

    public override IReadOnlyList<Type> Migrations => [typeof(FirstTables), typeof(SignInTriesTable)];

    public override void BuildModel(ModelBuilder model)
    {
        AccountTables.Build(model);
        SignInTry.Build(model);
        TenantRow.Build(model);
    }

    private static MenuEntry Entry(MenuGroup group, string text, string route, Permission permission, string icon, int order) =>
        new(group, text, route, FeatureId, permission.Id, icon, 100 + order);
}
