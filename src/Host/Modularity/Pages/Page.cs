using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Modularity.Pages;

/// <summary>A full page: the host's <see cref="IPageShell"/> puts the component into its layout.</summary>
/// <param name="Title">Already translated.</param>
/// <param name="Component">A statically rendered Razor component.</param>
public sealed record Page(string Title, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>An administration page; some hosts have a layout of their own for these.</summary>
    public bool Admin { get; init; }

    /// <summary>The component fills the window below the top bar (three panes) instead of standing in a centred column.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Style sheets and ES modules of the page: paths as <see cref="IAssets"/> takes them.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    public IReadOnlyList<string> Scripts { get; init; } = [];

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    public static Page Of<TComponent>(string title, params (string Name, object? Value)[] parameters) =>
        new(title, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value));
}

/// <summary>Answers a request with a full page in the host's layout.</summary>
public sealed class PageResult(Page page) : IResult
{
    public Page Page { get; } = page;

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<IPageShell>().Render(httpContext, Page);
}

/// <summary>The host's layout.</summary>
public interface IPageShell
{
    /// <summary>Renders the component first, then the layout around it, and writes the whole answer.</summary>
    Task Render(HttpContext context, Page page);
}

/// <summary>Addresses of the modules' static files, with a version in them so that they can be cached for ever.</summary>
public interface IAssets
{
    /// <param name="path">"Carnet.Contacts/contacts.css": assembly name, then the path below its wwwroot.</param>
    /// <returns>A path below the tenant's base path.</returns>
    string Url(string path);
}
