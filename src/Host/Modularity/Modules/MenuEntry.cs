namespace Carnet.Modularity.Modules;

public enum MenuGroup
{
    /// <summary>The tools everybody uses: address book, groups, directory.</summary>
    Main,

    /// <summary>Behind the user's own name: preferences, devices.</summary>
    Personal,

    /// <summary>Site administration.</summary>
    Administration,
}

/// <param name="Route">Relative to the tenant's root, no leading slash.</param>
/// <param name="PermissionId">Shown only to who has it.</param>
/// <param name="Icon">A Bootstrap Icons name such as <c>person-lines-fill</c>.</param>
public sealed record MenuEntry(MenuGroup Group, string Text, string Route, string FeatureId, string PermissionId, string Icon, int Order = 0)
{
    /// <summary>Further routes whose pages belong to this entry: it is shown as the current one there.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}
