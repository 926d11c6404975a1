using Carnet.Intranet.Menus;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Work;

namespace Carnet.Intranet.Layout;

/// <summary>All that the layout shows around a page, read before rendering begins.</summary>
/// <param name="User">Null for a visitor, who sees the site's name and the languages only.</param>
public sealed record ShellView(SiteSettings Site, CurrentUser? User, DisplayPreferences Preferences)
{
    public ILookup<MenuGroup, MenuLink> Menu { get; init; } = Array.Empty<MenuLink>().ToLookup(_ => MenuGroup.Main);
    public SearchBox? Search { get; init; }
    public IReadOnlyList<Toast> Toasts { get; init; } = [];

    /// <summary>The current page relative to the tenant's root.</summary>
    public string Route { get; init; } = "";
}
