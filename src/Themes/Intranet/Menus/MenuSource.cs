using Carnet.Modularity.Modules;

namespace Carnet.Intranet.Menus;

/// <summary>Menu entries of the host itself, registered as a singleton service. An entry with an empty feature or permission is always on or for everybody.</summary>
/// <param name="TextsOf">A type of the assembly whose texts translate the entries.</param>
public sealed record MenuSource(Type TextsOf, IReadOnlyList<MenuEntry> Entries);
