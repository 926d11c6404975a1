using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>EMAIL, TEL and URL: a value with kind, label and preference.</summary>
internal sealed class ValueLines(string name, KindTable kinds) : CardLines<ContactValue>
{
    public string[] Aliases { get; init; } = [];

    public Func<VCardProperty, string> Decode { get; init; } = property => property.Text.Trim();

    public Func<string, string> Encode { get; init; } = VCardText.Escape;

    /// <summary>Types a new property gets before version 4.0.</summary>
    public string[] OldTypes { get; init; } = [];

    protected override IEnumerable<CardEntry<ContactValue>> Read(CardView view)
    {
        foreach (var property in view.All(name, Aliases))
        {
            var value = Decode(property);
            if (value.Length == 0)
                continue;
            var (kind, label) = KindParameters.Read(view, property, kinds);
            yield return new(property, new ContactValue { Value = value, Kind = kind, Label = label, IsPreferred = KindParameters.IsPreferred(property) });
        }
    }

    public override void Change(CardView view, VCardProperty property, ContactValue before, ContactValue after)
    {
        if (after.Value != before.Value)
        {
            // tel: and mailto: values become plain text, which all versions allow.
            if (property.Parameter("VALUE")?.Equals("uri", StringComparison.OrdinalIgnoreCase) == true && name != "URL")
                property.SetParameter("VALUE", []);
            property.SetEscaped(Encode(after.Value), view.Version);
        }
        KindParameters.SetKind(view, property, kinds, (before.Kind, before.Label), (after.Kind, after.Label));
        if (after.IsPreferred != before.IsPreferred)
            KindParameters.SetPreferred(property, view.Version, after.IsPreferred);
    }

    public override VCardProperty Add(CardView view, ContactValue item)
    {
        var property = view.Card.Add(name, "");
        if (view.Version != VCardVersion.V40)
            KindParameters.AddTypes(property, view.Version, OldTypes);
        Change(view, property, new ContactValue(), item);
        return property;
    }
}
