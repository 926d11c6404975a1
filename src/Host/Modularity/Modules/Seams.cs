namespace Carnet.Modularity.Modules;

/// <summary>A component shown on the tenant's home page.</summary>
/// <param name="Component">A Razor component without required parameters.</param>
public sealed record HomePanel(string FeatureId, string PermissionId, Type Component, int Order = 0);

/// <summary>A section of the user's Settings page or of the site's settings page. The component renders its own form and posts to its own route.</summary>
public sealed record SettingsPanel(string FeatureId, string PermissionId, string Title, Type Component, bool Site = false, int Order = 0);
