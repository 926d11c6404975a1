using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carnet.Web.Tests;

/// <summary>A module the host finds because its assembly stands in the folder: something to switch off, to permit and to break.</summary>
public sealed class ProbeModule : CarnetModule
{
    public const string FeatureId = "Carnet.Probe", DependentId = "Carnet.Probe.Dependent";

    public static readonly Permission Use = new("probe.use", "Use the probe", DefaultRoles.OfficeManager);

    public override string Id => "Web.Tests";

    public override IReadOnlyList<Feature> Features =>
    [
        new(FeatureId, "Probe", "For tests.", "Tests") { MapEndpoints = Map },
        new(DependentId, "Dependent probe", "For tests.", "Tests") { DependsOn = [FeatureId], MapEndpoints = MapDependent },
    ];

    public override IReadOnlyList<Permission> Permissions => [Use];

    public override IReadOnlyList<MenuEntry> Menu => [new(MenuGroup.Main, "Probe", "probe", FeatureId, Use.Id, "bug", -1)];

    private static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("probe", Use);
        pages.MapGet("", () => "probed");
        pages.MapGet("fault", string () => throw new InvalidOperationException("a fault with secret-of-the-card in it"));
        pages.MapPost("upload", async (HttpRequest request) => (await request.ReadFormAsync()).Files.Count);
        routes.MapGet("probe/api", (CurrentUser user) => user.Person.Login).RequireAuthorization(Use.Policy);
    }

    private static void MapDependent(IEndpointRouteBuilder routes) => routes.MapPages("dependent", Use).MapGet("", () => "depended");
}
