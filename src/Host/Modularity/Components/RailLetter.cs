namespace Carnet.Modularity.Components;

/// <summary>One letter of the alphabet rail.</summary>
/// <param name="Href">Null when nothing starts with it.</param>
public sealed record RailLetter(string Text, string? Href, bool IsCurrent = false);
