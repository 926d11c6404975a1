using Carnet.Modularity;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Runtime.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Carnet.Web.Features;

/// <summary>A route of a feature that is off is an address nobody serves.</summary>
internal sealed class FeatureGate(RequestDelegate next, FeatureMemory memory)
{
    public async Task InvokeAsync(HttpContext http, IFeatures features, Tenant tenant)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<FeatureMetadata>() is not { } feature || await IsOn(feature.FeatureId))
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

        // Programs send many small requests; people want to see at once what they switched.
        Task<bool> IsOn(string featureId) => endpoint.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null
            ? memory.IsOn(tenant.Id, featureId, () => features.IsOn(featureId, http.RequestAborted))
            : features.IsOn(featureId, http.RequestAborted);
    }
}
