namespace Carnet.Intranet.Menus;

/// <summary>A menu entry as this person sees it.</summary>
/// <param name="Text">Translated.</param>
/// <param name="Route">Relative to the tenant's root.</param>
public sealed record MenuLink(string Text, string Route, string Icon)
{
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>True on the entry's own page and on those below it.</summary>
    public bool Leads(string currentRoute) => Covers.Prepend(Route).Any(route => IsAtOrBelow(route, currentRoute));

    private static bool IsAtOrBelow(string route, string currentRoute) =>
        currentRoute.Equals(route, StringComparison.OrdinalIgnoreCase)
        || (route.Length > 0 && currentRoute.StartsWith(route + "/", StringComparison.OrdinalIgnoreCase));
}
