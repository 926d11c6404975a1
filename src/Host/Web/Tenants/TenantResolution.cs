using Carnet.Modularity;
using Carnet.Runtime.Tenants;

namespace Carnet.Web.Tenants;

/// <summary>Finds the tenant of a request, moves its path segment into the path base, and wakes it.</summary>
internal sealed class TenantResolution(RequestDelegate next, TenantTable tenants, TenantActivator activator, ILogger<TenantResolution> log)
{
    public async Task InvokeAsync(HttpContext http, CurrentTenant current)
    {
        var place = await tenants.At(http.Request.Host.Host, http.Request.Path.Value ?? "/", http.RequestAborted);
        if (!place.IsEnabled)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        MovePath(http.Request, place.Tenant.BasePath);
        current.Tenant = place.Tenant;
        using var logged = log.BeginScope(new Dictionary<string, object> { ["Tenant"] = place.Tenant.Id });
        await activator.EnsureActive(place.Tenant, http.RequestAborted);
        await next(http);
    }

    private static void MovePath(HttpRequest request, string basePath)
    {
        if (basePath.Length == 0 || !request.Path.StartsWithSegments(basePath, StringComparison.Ordinal, out var rest))
            return;
        request.PathBase = request.PathBase.Add(basePath);
        request.Path = rest.HasValue ? rest : "/";
    }
}
