namespace Carnet.Modularity.Modules;

/// <summary>A component shown on the tenant's home page.</summary>
/// <param name="Component">A Razor component without required parameters.</param>
public sealed record HomePanel(string FeatureId, string PermissionId, Type Component, int Order = 0);

/// <summary>A section of the user's Settings page or of the site's settings page. The component renders its own form and posts to its own route.</summary>
public sealed record SettingsPanel(string FeatureId, string PermissionId, string Title, Type Component, bool Site = false, int Order = 0);

/// <summary>
/// The search field at the upper right of every page: a GET form that sends <c>q</c> to a page of the module.
/// The first one that is on and permitted is shown.
/// </summary>
/// <param name="Action">Route of the results page, relative to the tenant's root, no leading slash.</param>
/// <param name="Placeholder">English key of the texts of <paramref name="TextsOf"/>'s assembly.</param>
public sealed record SearchBox(string FeatureId, string PermissionId, string Action, string Placeholder, Type TextsOf)
{
    /// <summary>Route of a fragment with suggestions while typing, or null. Receives <c>q</c>.</summary>
    public string? Suggestions { get; init; }
}

/// <summary>Something of a module that a page of a portal can show as a card, named by its own address.</summary>
/// <param name="RoutePrefix">What the addresses it answers for begin with, relative to the tenant's root, such as <c>contacts/</c>.</param>
/// <param name="Component">
/// A Razor component with a parameter <c>Route</c>, the address. It may throw a refusal; the page then shows nothing in its place.
/// </param>
public sealed record PlacedCard(string FeatureId, string PermissionId, string RoutePrefix, Type Component);
