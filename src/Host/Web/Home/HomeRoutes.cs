using Carnet.Intranet.Menus;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Web.Home;

/// <summary>The tenant's root: the first tool of the main menu this person may use.</summary>
internal static class HomeRoutes
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet("", Show);

    private static async Task<IResult> Show(HttpContext http, CurrentUser user, VisibleMenu menu, Texts<HostModule> t, CancellationToken cancel)
    {
        var tools = (await menu.For(user, cancel))[MenuGroup.Main];
        return tools.FirstOrDefault() is { } first
            ? Answer.Redirect(http, first.Route)
            : new PageResult(Page.Of<HomePage>(t["Welcome"]));
    }
}
