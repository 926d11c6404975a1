using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Runtime.Features;
using Carnet.Runtime.Modules;

namespace Carnet.Web.Features;

/// <summary>What this site has switched on.</summary>
internal static class FeatureRoutes
{
    private const string Home = "admin/features";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(Home, HostModule.ManageFeatures);
        pages.MapGet("", Show);
        pages.MapPost("{id}/activation", (string id, HttpContext http, FeatureSwitches switches, FeatureTexts texts, CancellationToken cancel) => Switch(id, true, http, switches, texts, cancel));
        pages.MapPost("{id}/deactivation", (string id, HttpContext http, FeatureSwitches switches, FeatureTexts texts, CancellationToken cancel) => Switch(id, false, http, switches, texts, cancel));
    }

    private static async Task<IResult> Show(FeatureSwitches switches, ModuleCatalog catalog, Texts<HostModule> t, CancellationToken cancel)
    {
        var shown = (await switches.All(cancel)).Where(feature => feature.Feature.Id != HostModule.FeatureId);
        var groups = shown.Select(feature => FeatureLine.Of(feature, catalog)).GroupBy(line => line.Category).ToList();
        return new PageResult(Page.Of<FeaturesPage>(t["Features"], ("Groups", groups)) with { Admin = true });
    }

    private static async Task<IResult> Switch(string id, bool on, HttpContext http, FeatureSwitches switches, FeatureTexts texts, CancellationToken cancel)
    {
        // Without the host's own pages nobody could switch anything on again.
        if (id == HostModule.FeatureId)
            throw new NotFoundException();
        var changed = await switches.Switch(id, on, cancel);
        Toasts.Add(http, texts.Switched(on, changed));
        return Answer.Redirect(http, Home);
    }
}
