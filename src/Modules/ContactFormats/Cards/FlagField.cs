using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>A yes/no that a property says by one certain value: KIND:org, X-ABShowAs:COMPANY.</summary>
internal sealed class FlagField(string value, Func<ContactData, bool> get, Func<ContactData, ContactData> set, string oldName, string oldValue) : CardField
{
    public override ContactData Read(CardView view, ContactData contact) => Sources(view).Any() ? set(contact) : contact;

    private IEnumerable<VCardProperty> Sources(CardView view) =>
    [
        .. view.All("KIND").Where(p => Says(p, value)),
        .. view.All("X-ADDRESSBOOKSERVER-KIND").Where(p => Says(p, value)),
        .. view.All(oldName).Where(p => Says(p, oldValue)),
    ];

    private static bool Says(VCardProperty property, string word) => property.RawValue.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (get(before) == get(after))
            return;
        foreach (var property in Sources(view).Distinct())
            view.Remove(property);
        if (get(after))
            _ = view.Version == VCardVersion.V40 ? view.Card.Replace("KIND", value) : view.Card.Replace(oldName, oldValue);
    }
}
