using Carnet.Intranet.StyleGuide;
using Carnet.Modularity.Pages;
using Carnet.Web.Demo;
using Carnet.Web.Features;
using Carnet.Web.Home;
using Carnet.Web.Languages;
using Carnet.Web.Passwords;
using Carnet.Web.Permissions;
using Carnet.Web.Sessions;
using Carnet.Web.Settings;
using Carnet.Web.Setup;
using Carnet.Web.Tenants;
using Carnet.Web.Users;

namespace Carnet.Web;

/// <summary>All routes of the host's own pages.</summary>
internal static class HostRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapPages("", HostModule.OwnAccount);
        SessionRoutes.Map(own);
        PasswordRoutes.Map(own);
        LanguageRoutes.Map(own);
        HomeRoutes.Map(own);
        OwnSettingsRoutes.Map(own);
        SetupRoutes.Map(own);
        DemoRoutes.Map(own);
        UserRoutes.Map(routes);
        RoleRoutes.Map(routes);
        FeatureRoutes.Map(routes);
        SiteSettingsRoutes.Map(routes);
        TenantRoutes.Map(routes);
        if (routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>().IsDevelopment())
            routes.MapStyleGuide(HostModule.OwnAccount);
    }
}
