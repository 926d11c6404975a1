using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>One row of the table that ties <see cref="ContactData"/> to vCard.</summary>
internal abstract class CardField
{
    public abstract ContactData Read(CardView view, ContactData contact);

    /// <summary>Brings the card from one content to the other; does nothing where they do not differ.</summary>
    public abstract void Write(CardView view, ContactData before, ContactData after);
}

/// <summary>A text that is a property of its own.</summary>
/// <param name="Name">The name in vCard 4.0.</param>
internal sealed class TextField(string name, Func<ContactData, string> get, Func<ContactData, string, ContactData> set) : CardField
{
    private static readonly List<VCardProperty> Nothing = [];

    /// <summary>The name to write before version 4.0.</summary>
    public string? OldName { get; init; }

    /// <summary>Further names to read, in this order.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>From the property to the field's text; "" passes on to the next property.</summary>
    public Func<VCardProperty, string> Decode { get; init; } = property => property.Text.Trim();

    /// <summary>From the field's text to the escaped value.</summary>
    public Func<string, VCardVersion, string> Encode { get; init; } = (text, _) => VCardText.Escape(text);

    /// <summary>Several properties are one text, divided by line breaks (NOTE).</summary>
    public bool JoinsAll { get; init; }

    private string[]? names;

    private string[] Names => names ??= [.. new[] { name, OldName ?? name }.Concat(Aliases).Distinct()];

    public override ContactData Read(CardView view, ContactData contact)
    {
        var sources = Sources(view);
        if (sources.Count == 0)
            return contact;
        return set(contact, JoinsAll ? string.Join('\n', sources.Select(Decode)) : Decode(sources[0]));
    }

    private List<VCardProperty> Sources(CardView view)
    {
        List<VCardProperty>? sources = null;
        foreach (var candidate in Names)
            foreach (var property in view.All(candidate))
                if (Decode(property).Length > 0)
                    (sources ??= []).Add(property);
        return sources ?? Nothing;
    }

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        var text = get(after);
        if (text == get(before))
            return;
        var sources = Sources(view);
        foreach (var surplus in text.Length == 0 ? sources : JoinsAll ? sources.Skip(1) : [])
            view.Remove(surplus);
        if (text.Length > 0)
            (sources.FirstOrDefault() ?? Empty(view)).SetEscaped(Encode(text, view.Version), view.Version);
    }

    private VCardProperty Empty(CardView view)
    {
        var own = view.Version == VCardVersion.V40 ? name : OldName ?? name;
        return view.Card.First(own) ?? view.Card.Add(own, "");
    }
}
