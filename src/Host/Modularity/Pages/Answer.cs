using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Carnet.Modularity.Pages;

/// <summary>"This page or that fragment", decided in one place: htmx asks → the changed component; a plain form → its page.</summary>
public static class Answer
{
    /// <summary>True when htmx asks for a part of a page (not for a boosted or restored whole one).</summary>
    public static bool IsFragment(this HttpRequest request) =>
        request.Headers["HX-Request"] == "true"
        && request.Headers["HX-Boosted"] != "true"
        && request.Headers["HX-History-Restore-Request"] != "true";

    public static IResult Fragment<TComponent>(params (string Name, object? Value)[] parameters) where TComponent : IComponent =>
        Fragment<TComponent>(StatusCodes.Status200OK, parameters);

    public static IResult Fragment<TComponent>(int status, params (string Name, object? Value)[] parameters) where TComponent : IComponent =>
        new RazorComponentResult<TComponent>(parameters.ToDictionary(p => p.Name, p => p.Value))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>See-other to a page of the tenant, after a form was carried out.</summary>
    /// <param name="path">Relative to the tenant's root, no leading slash.</param>
    public static IResult Redirect(HttpContext context, string path) =>
        new SeeOther($"{context.Request.PathBase}/{path}");

    /// <summary>
    /// 303 for a plain form, HX-Redirect for htmx: the other page may need styles and scripts of its own, which a swapped body
    /// would not bring along.
    /// </summary>
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (httpContext.Request.IsFragment())
            {
                httpContext.Response.Headers["HX-Redirect"] = location;
                return Task.CompletedTask;
            }
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
