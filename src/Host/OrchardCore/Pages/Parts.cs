using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Carnet.OrchardCore.Pages;

/// <summary>Components as parts of pages that are not ours: shapes of Orchard Core.</summary>
internal sealed class Parts(IServiceProvider services, NavigationManager navigation, IHttpContextAccessor http, ILoggerFactory logs)
{
    public async Task<IHtmlContent> Render<TComponent>(params (string Name, object? Value)[] parameters) where TComponent : IComponent =>
        new HtmlString(await Html(typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value)));

    public async Task<string> Html(Type component, IDictionary<string, object?> parameters)
    {
        KnowTheAddress();
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    // The framework does so once per request, when it renders a whole page.
    private void KnowTheAddress()
    {
        try
        {
            _ = navigation.BaseUri;
        }
        catch (InvalidOperationException)
        {
            var request = http.HttpContext!.Request;
            var root = $"{request.Scheme}://{request.Host}{request.PathBase}/";
            ((IHostEnvironmentNavigationManager)navigation).Initialize(root, root + request.Path.Value?.TrimStart('/'));
        }
    }
}
