using Carnet.Intranet.Layout;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Admin;

namespace Carnet.OrchardCore.Pages;

/// <summary>
/// A page inside the site's theme. The component becomes HTML first; then one action of the bridge runs as any action of
/// Orchard Core does, so that theme, layers and the admin menu apply.
/// </summary>
internal sealed class OrchardShell(ShellViews views, PageHead head, IActionDescriptorCollectionProvider actions, IActionInvokerFactory invokers) : IPageShell
{
    public async Task Render(HttpContext context, Page page)
    {
        var html = await Html(context, page);
        context.Features.Set(new RenderedPage(html, page.StatusCode));
        if (page.Admin)
            AdminAttribute.Apply(context);
        head.Fill(page);
        await invokers.CreateInvoker(ActionOf(context))!.InvokeAsync();
    }

    // The framework's own result prepares navigation, antiforgery and the signed-in person; only its target is ours.
    private async Task<string> Html(HttpContext context, Page page)
    {
        var result = new RazorComponentResult<SitePage>(new { Page = page, View = await views.Read(context) }) { PreventStreamingRendering = true };
        var answer = context.Response.Body;
        using var memory = new MemoryStream();
        context.Response.Body = memory;
        try
        {
            await result.ExecuteAsync(context);
            return System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        }
        finally
        {
            context.Response.Body = answer;
        }
    }

    private ActionContext ActionOf(HttpContext context)
    {
        var action = actions.ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .First(descriptor => descriptor.ControllerTypeInfo == typeof(PageController) && descriptor.ActionName == nameof(PageController.Show));
        return new ActionContext(context, new RouteData(new RouteValueDictionary(action.RouteValues)), action);
    }
}

/// <summary>What the view writes where the theme wants the content.</summary>
internal sealed record RenderedPage(string Html, int StatusCode);
