using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>One part of a property of several parts (N, ORG).</summary>
/// <param name="separator">Joins the values a comma divides inside the part (RFC 6350 6.2.2).</param>
internal sealed class PartField(string name, int index, Func<ContactData, string> get, Func<ContactData, string, ContactData> set, string? separator = null) : CardField
{
    /// <summary>The part and all behind it are one text (ORG's departments).</summary>
    public bool TakesRest { get; init; }

    public override ContactData Read(CardView view, ContactData contact)
    {
        if (Source(view) is not { } property)
            return contact;
        var parts = view.Parts(property);
        if (parts.Count <= index)
            return contact;
        var text = TakesRest
            ? string.Join(", ", parts.Skip(index).Select(p => Decode(p, view.Version)).Where(p => p.Length > 0))
            : Decode(parts[index], view.Version);
        return text.Length == 0 ? contact : set(contact, text);
    }

    private VCardProperty? Source(CardView view)
    {
        var properties = view.All(name);
        foreach (var property in properties)
            if (property.RawValue.AsSpan().ContainsAnyExcept(';', ' '))
                return property;
        return properties.Count > 0 ? properties[0] : null;
    }

    private string Decode(string part, VCardVersion version)
    {
        // vCard 2.1 has no lists inside a part: its commas are commas.
        if (separator is null || version == VCardVersion.V21 || !part.Contains(',', StringComparison.Ordinal))
            return VCardText.Unescape(part).Trim();
        return string.Join(separator, VCardText.Split(part, ',').Select(p => VCardText.Unescape(p).Trim()).Where(p => p.Length > 0));
    }

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        var text = get(after);
        if (text == get(before))
            return;
        var property = Source(view) ?? view.Card.Add(name, "");
        var parts = property.RawComponents.ToList();
        if (TakesRest && parts.Count > index)
            parts.RemoveRange(index, parts.Count - index);
        while (parts.Count <= index)
            parts.Add("");
        parts[index] = VCardText.Escape(text);
        Save(view, property, parts);
    }

    private void Save(CardView view, VCardProperty property, List<string> parts)
    {
        if (name == "ORG" && parts.TrueForAll(p => p.Length == 0))
        {
            view.Remove(property);
            return;
        }
        while (name == "ORG" && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        property.SetEscaped(string.Join(';', parts), view.Version);
    }
}
