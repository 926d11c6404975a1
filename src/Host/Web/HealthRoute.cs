using Carnet.Modularity.Data;
using Carnet.Modularity.Pages;

namespace Carnet.Web;

/// <summary>For a load balancer: 200 once the default tenant is awake and its database answers, else 503.</summary>
internal static class HealthRoute
{
    public const string Path = "/health";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, Show).AllowVisitors("asked by load balancers").DisableHttpMetrics();

    private static async Task<IResult> Show(TenantDb db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel)
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
