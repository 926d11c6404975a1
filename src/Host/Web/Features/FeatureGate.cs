using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;

namespace Carnet.Web.Features;

/// <summary>A route of a feature that is off is an address nobody serves.</summary>
internal sealed class FeatureGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IFeatures features)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<FeatureMetadata>() is not { } feature || await features.IsOn(feature.FeatureId, http.RequestAborted))
        {
            await next(http);
            return;
        }
        if (endpoint.Metadata.GetMetadata<PageDoor>() is null)
        {
            // A program is told so in its own way: no page, no sign-in.
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.SetEndpoint(null);
        await next(http);
    }
}
