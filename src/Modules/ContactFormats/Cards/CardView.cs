using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>A card with its groups' companions at hand (X-ABLabel, X-ABADR of item1 …).</summary>
internal sealed class CardView
{
    private readonly Dictionary<(string Group, string Name), VCardProperty> companions = [];

    private readonly PropertyIndex? index;
    private readonly IEnumerable<string?> reservedGroups;
    private (VCardProperty? Property, IReadOnlyList<string> Parts) split = (null, []);

    private CardView(VCard card, PropertyIndex? index, IEnumerable<string?>? reserved = null)
    {
        Card = card;
        reservedGroups = reserved ?? [];
        Version = card.Version;
        this.index = index;
        foreach (var property in card.Properties)
            if (property.Group is { } group && property.Name.StartsWith("X-AB", StringComparison.OrdinalIgnoreCase))
                companions.TryAdd(Key(group, property.Name), property);
    }

    public VCard Card { get; }

    public VCardVersion Version { get; }

    /// <summary>For reading only: finds properties by an index made once.</summary>
    public static CardView ForReading(VCard card) => new(card, new PropertyIndex(card.Properties));

    /// <summary>For changes, which an index would not see.</summary>
    /// <param name="reserved">Groups that will come into the card later and must not be given away.</param>
    public static CardView ForWriting(VCard card, IEnumerable<string?>? reserved = null) => new(card, null, reserved);

    public IReadOnlyList<VCardProperty> All(string name) => index is null ? [.. Card.All(name)] : index.All(name);

    /// <summary>All of several names in the order of the card.</summary>
    public IReadOnlyList<VCardProperty> All(string name, string[] others) =>
        Array.TrueForAll(others, o => All(o).Count == 0) ? All(name) : [.. Card.Properties.Where(p => p.Is(name) || others.Any(p.Is))];

    /// <summary>The raw parts of N or ORG, which several fields ask for in turn.</summary>
    public IReadOnlyList<string> Parts(VCardProperty property)
    {
        if (index is null)
            return property.RawComponents;
        if (split.Property != property)
            split = (property, property.RawComponents);
        return split.Parts;
    }

    /// <summary>The property's label in the words of the card; Apple's <c>_$!&lt;Home&gt;!$_</c> is unwrapped. "" without one.</summary>
    public string Label(VCardProperty property) => Unwrap(Companion(property, "X-ABLabel")?.Text.Trim() ?? "");

    public VCardProperty? Companion(VCardProperty property, string name) =>
        property.Group is { } group ? companions.GetValueOrDefault(Key(group, name)) : null;

    /// <summary>Sets, changes or (with "") removes a companion, giving the property a group if it needs one.</summary>
    public void SetCompanion(VCardProperty property, string name, string text)
    {
        var companion = Companion(property, name);
        if (text.Length == 0)
        {
            if (companion is null)
                return;
            Card.Remove(companion);
            companions.Remove(Key(property.Group!, name));
        }
        else if (companion is not null)
            companion.SetText(text, Version);
        else
        {
            property.Group ??= FreeGroup();
            companion = Card.AddAfter(property, new VCardProperty(name, "", property.Group));
            companion.SetText(text, Version);
            companions[Key(property.Group, name)] = companion;
        }
    }

    /// <summary>Removes a property and the companions nobody else needs.</summary>
    public void Remove(VCardProperty property)
    {
        Card.Remove(property);
        if (property.Group is not { } group || Card.Properties.Any(p => IsIn(group, p) && !p.Name.StartsWith("X-AB", StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var companion in Card.Properties.Where(p => IsIn(group, p) && (p.Is("X-ABLabel") || p.Is("X-ABADR"))).ToList())
        {
            Card.Remove(companion);
            companions.Remove(Key(group, companion.Name));
        }
    }

    private string FreeGroup()
    {
        var taken = Card.Properties.Select(p => p.Group).Concat(reservedGroups).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains($"item{number}"))
            number++;
        return $"item{number}";
    }

    private static string Unwrap(string label) =>
        label.StartsWith("_$!<", StringComparison.Ordinal) && label.EndsWith(">!$_", StringComparison.Ordinal) ? label[4..^4] : label;

    private static bool IsIn(string group, VCardProperty property) => group.Equals(property.Group, StringComparison.OrdinalIgnoreCase);

    private static (string Group, string Name) Key(string group, string name) => (group.ToUpperInvariant(), name.ToUpperInvariant());
}
