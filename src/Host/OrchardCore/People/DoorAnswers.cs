using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Carnet.OrchardCore.People;

/// <summary>
/// Who may not pass a Carnet door is told so in the door's own way: 403 instead of a detour over an error page, 401 for a
/// program, the sign-in page for a person. Every other door keeps Orchard Core's answers.
/// </summary>
internal sealed class DoorAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _orchard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var endpoint = context.GetEndpoint();
        if (authorizeResult.Succeeded || endpoint?.Metadata.GetMetadata<FeatureMetadata>() is null)
            await _orchard.HandleAsync(next, context, policy, authorizeResult);
        else if (context.User.Identity?.IsAuthenticated == true)
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (endpoint.Metadata.GetMetadata<PageDoor>() is null || context.Request.IsFragment())
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            await context.ChallengeAsync();
    }
}
