using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Properties by name, in the order of the card.</summary>
internal sealed class PropertyIndex
{
    private readonly Dictionary<string, object> byName = new(StringComparer.OrdinalIgnoreCase);

    public PropertyIndex(IReadOnlyList<VCardProperty> properties)
    {
        foreach (var property in properties)
            Add(property);
    }

    // Most names stand once in a card: a list is made only for the others.
    private void Add(VCardProperty property)
    {
        if (!byName.TryGetValue(property.Name, out var known))
            byName[property.Name] = new[] { property };
        else if (known is List<VCardProperty> list)
            list.Add(property);
        else
            byName[property.Name] = new List<VCardProperty> { ((VCardProperty[])known)[0], property };
    }

    public IReadOnlyList<VCardProperty> All(string name) => byName.TryGetValue(name, out var known) ? (IReadOnlyList<VCardProperty>)known : [];
}
