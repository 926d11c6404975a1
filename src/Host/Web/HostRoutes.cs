using Carnet.Modularity.Pages;
using Carnet.Web.Demo;
using Carnet.Web.Home;
using Carnet.Web.Sessions;

namespace Carnet.Web;

/// <summary>All routes of the host's own pages.</summary>
internal static class HostRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapPages("", HostModule.OwnAccount);
        SessionRoutes.Map(own);
        HomeRoutes.Map(own);
        DemoRoutes.Map(own);
    }
}
