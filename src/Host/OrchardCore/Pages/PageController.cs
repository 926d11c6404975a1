using Carnet.Intranet.Menus;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.OrchardCore.Pages;

/// <summary>The action in which pages of the modules are shown. Reached from the outside by its own address it shows nothing.</summary>
[IgnoreAntiforgeryToken]
public sealed class PageController : Controller
{
    public IActionResult Show() =>
        HttpContext.Features.Get<RenderedPage>() is { } page
            ? new ViewResult { ViewName = PageView.Address, StatusCode = page.StatusCode, ViewData = ViewData, TempData = TempData }
            : NotFound();

    /// <summary>For a site whose home page is Carnet: on to the first tool this person may use.</summary>
    [Authorize]
    public async Task<IActionResult> Home([FromServices] Caller caller, [FromServices] VisibleMenu menu)
    {
        if (caller.User is not { } user)
            return Forbid();
        var tools = (await menu.For(user, HttpContext.RequestAborted))[MenuGroup.Main];
        return tools.FirstOrDefault() is { } first ? LocalRedirect($"{Request.PathBase}/{first.Route}") : Forbid();
    }
}
