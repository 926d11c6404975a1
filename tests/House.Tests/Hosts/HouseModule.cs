using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Carnet.House.Tests.Hosts;

/// <summary>
/// A module that nobody named anywhere: it lies beside the host and is found. Its routes break every rule once, so that
/// each rule can be seen to notice.
/// </summary>
public sealed class HouseModule : CarnetModule
{
    public const string FeatureId = "Carnet.House";

    public static readonly Permission Use = new("house.use", "Use the house", DefaultRoles.Authenticated);

    public override string Id => "House.Tests";

    public override IReadOnlyList<Feature> Features { get; } =
        [new(FeatureId, "House", "Only in tests.", "Tests") { MapEndpoints = Map }];

    public override IReadOnlyList<Permission> Permissions => [Use];

    public override IReadOnlyList<MenuEntry> Menu => [new(MenuGroup.Main, "House", "house/kept", FeatureId, Use.Id, "house", 99)];

    private static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("house", Use);
        pages.MapGet("kept", () => "kept");
        pages.MapPost("kept", () => "kept");
        pages.MapPut("put", () => "put");
        pages.MapGet("writes", Write);
        routes.MapGet("house/open", () => "open").AllowAnonymous();
        routes.MapGet("house/unlisted", () => "open").AllowVisitors("nobody approved it");
        routes.MapPost("house/binds", ([FromForm] Guid id) => id).RequireAuthorization(Use.Policy).WithMetadata(new PageDoor()).DisableAntiforgery();
        routes.MapPost("house/unguarded", () => "done").RequireAuthorization(Use.Policy).WithMetadata(new PageDoor()).DisableAntiforgery();
    }

    private static async Task<IResult> Write(ISiteSettings settings, CancellationToken cancel)
    {
        await settings.Save(new Visits { Last = Guid.NewGuid() }, cancel);
        return Results.Text("written");
    }

    public sealed record Visits
    {
        public Guid Last { get; init; }
    }
}
