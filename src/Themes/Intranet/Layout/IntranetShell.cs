using Carnet.Intranet.Menus;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Carnet.Intranet.Layout;

/// <summary>Renders a page inside <see cref="Document"/>, in the request's own scope, and writes it when it is complete.</summary>
internal sealed class IntranetShell(ShellViews views) : IPageShell
{
    public async Task Render(HttpContext context, Page page)
    {
        var view = await views.Read(context);
        var result = new RazorComponentResult<Document>(new { Page = page, View = view })
        {
            StatusCode = page.StatusCode,
            PreventStreamingRendering = true,
        };
        await result.ExecuteAsync(context);
    }
}

/// <summary>Reads what the layout shows to the person of this request.</summary>
public sealed class ShellViews(ISiteSettings settings, Caller caller, IPreferences preferences, ShellOffers offers)
{
    public async Task<ShellView> Read(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var site = await settings.Get<SiteSettings>(cancel);
        var toasts = Toasts.Take(context);
        var route = context.Request.Path.Value?.TrimStart('/') ?? "";
        if (caller.User is not { } user)
            return new ShellView(site, null, new DisplayPreferences()) { Toasts = toasts, Route = route };
        return new ShellView(site, user, await preferences.Get<DisplayPreferences>(cancel))
        {
            Menu = await offers.Menu(user, cancel),
            Search = await offers.Search(user, cancel),
            Toasts = toasts,
            Route = route,
        };
    }
}

/// <summary>What the modules offer this person on every page.</summary>
public sealed class ShellOffers(VisibleMenu menu, IEnumerable<SearchBox> boxes, MenuGate gate)
{
    public Task<ILookup<MenuGroup, MenuLink>> Menu(CurrentUser user, CancellationToken cancel) => menu.For(user, cancel);

    public async Task<SearchBox?> Search(CurrentUser user, CancellationToken cancel)
    {
        foreach (var box in boxes)
            if (await gate.IsOpen(user, box.FeatureId, box.PermissionId, cancel))
                return box;
        return null;
    }
}
