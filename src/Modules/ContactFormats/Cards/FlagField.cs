using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>A yes/no that a property says by one certain value: KIND:org, X-ABShowAs:COMPANY.</summary>
internal sealed class FlagField(string value, Func<ContactData, bool> get, Func<ContactData, ContactData> set, string oldName, string oldValue) : CardField
{
    public override ContactData Read(CardView view, ContactData contact) => view.Card.Properties.Any(IsSet) ? set(contact) : contact;

    private bool IsSet(VCardProperty property) =>
        (property.Is("KIND") || property.Is("X-ADDRESSBOOKSERVER-KIND")) && Says(property, value) || property.Is(oldName) && Says(property, oldValue);

    private static bool Says(VCardProperty property, string word) => property.RawValue.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (get(before) == get(after))
            return;
        foreach (var property in view.Card.Properties.Where(IsSet).ToList())
            view.Remove(property);
        if (get(after))
            _ = view.Version == VCardVersion.V40 ? view.Card.Replace("KIND", value) : view.Card.Replace(oldName, oldValue);
    }
}
