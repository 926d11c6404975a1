namespace Carnet.Intranet.Menus;

/// <summary>A menu entry as this person sees it.</summary>
/// <param name="Text">Translated.</param>
/// <param name="Route">Relative to the tenant's root.</param>
public sealed record MenuLink(string Text, string Route, string Icon)
{
    /// <summary>True on the entry's own page and on those below it.</summary>
    public bool Leads(string currentRoute) =>
        currentRoute.Equals(Route, StringComparison.OrdinalIgnoreCase)
        || (Route.Length > 0 && currentRoute.StartsWith(Route + "/", StringComparison.OrdinalIgnoreCase));
}
