using Carnet.Modularity.Modules;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Modularity.Pages;

/// <summary>How a module opens a group of routes. Every group asks for a policy itself: some hosts have no fallback policy.</summary>
public static class Doors
{
    /// <summary>How many values a form may send: a list that was read to its end has more ticks than the framework expects.</summary>
    public const int MostFormValues = 20_000;

    /// <summary>Pages and fragments for people in a browser: the permission, antiforgery on every change, refusals as pages.</summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder routes, string prefix, Permission permission)
    {
        var group = routes.MapGroup(prefix);
        group.RequireAuthorization(permission.Policy).WithMetadata(new PageDoor()).DisableAntiforgery().WithFormOptions(valueCountLimit: MostFormValues);
        group.AddEndpointFilter<AntiforgeryFilter>();
        group.AddEndpointFilter<PageRefusals>();
        return group;
    }

    /// <summary>Opens one route to visitors, on purpose. House tests list these with their reasons.</summary>
    public static TBuilder AllowVisitors<TBuilder>(this TBuilder builder, string reason) where TBuilder : IEndpointConventionBuilder =>
        builder.AllowAnonymous().WithMetadata(new OpenToVisitors(reason));
}

/// <summary>On every endpoint a person reaches with a browser.</summary>
public sealed record PageDoor;

/// <summary>
/// On an endpoint that checks the antiforgery token itself, before it reads a large body: the token comes in the header or
/// as the first part of the form, while the usual check would read the whole form first.
/// </summary>
public sealed record ChecksAntiforgeryItself(string Reason);

/// <summary>Why a route answers without signing in.</summary>
public sealed record OpenToVisitors(string Reason);

/// <summary>
/// Every change through a page carries an antiforgery token, whatever the handler binds. The framework's own check runs
/// only where a form is bound and its middleware stands in the pipeline, which is not so in every host.
/// </summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<ChecksAntiforgeryItself>() is not null)
            return await next(context);
        return await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : Results.BadRequest();
    }
}
