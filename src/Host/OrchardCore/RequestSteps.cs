using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.OrchardCore.People;
using Carnet.OrchardCore.Work;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Carnet.OrchardCore;

/// <summary>Between Orchard Core's authentication and its authorization: who acts; and after the answer: the work it left behind.</summary>
internal sealed class RequestSteps(RequestDelegate next, WorkAfterRequest work)
{
    public async Task InvokeAsync(HttpContext http, Caller caller, OrchardPeople people)
    {
        if (http.GetEndpoint() is { } endpoint)
        {
            caller.User = await people.SignedIn(http.User, http.RequestAborted);
            KeepErrorPagesFromPrograms(http, endpoint);
        }
        await next(http);
        await work.Begin();
    }

    private static void KeepErrorPagesFromPrograms(HttpContext http, Endpoint endpoint)
    {
        var isForPeople = endpoint.Metadata.GetMetadata<PageDoor>() is not null && !http.Request.IsFragment();
        if (endpoint.Metadata.GetMetadata<FeatureMetadata>() is not null && !isForPeople && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
    }
}
