using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Fields the user named himself: <c>item1.X-CARNET-CUSTOM:value</c> with <c>item1.X-ABLabel:name</c>.</summary>
internal sealed class CustomLines : CardLines<ContactCustom>
{
    private const string Name = "X-CARNET-CUSTOM";

    protected override IEnumerable<CardEntry<ContactCustom>> Read(CardView view)
    {
        foreach (var property in view.All(Name))
            if (property.Text.Trim() is { Length: > 0 } value)
                yield return new(property, new ContactCustom { Label = view.Label(property), Value = value });
    }

    public override void Change(CardView view, VCardProperty property, ContactCustom before, ContactCustom after)
    {
        if (after.Value != before.Value)
            property.SetText(after.Value, view.Version);
        if (after.Label != before.Label)
            view.SetCompanion(property, "X-ABLabel", after.Label);
    }

    public override VCardProperty Add(CardView view, ContactCustom item)
    {
        var property = view.Card.Add(Name, "");
        Change(view, property, new ContactCustom(), item);
        return property;
    }
}
