using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>FN: read with a fallback, and kept in step with the name.</summary>
internal static class FormattedNames
{
    public static ContactData Read(CardView view, ContactData contact)
    {
        var own = view.All("FN").Select(p => p.Text.Trim()).FirstOrDefault(t => t.Length > 0);
        return contact with { FormattedName = own ?? Of(contact) };
    }

    /// <summary>The contact's own FN, or what stands in for it.</summary>
    public static string Of(ContactData contact) => contact.FormattedName.Length > 0 ? contact.FormattedName : Composed(contact);

    private static string Composed(ContactData contact)
    {
        var name = ContactNames.Full(contact);
        return name.Length > 0 ? name : ContactNames.WithoutPerson(contact);
    }

    public static void Write(CardView view, ContactData before, ContactData after)
    {
        var text = after.FormattedName != before.FormattedName ? Of(after) : Follows(before, after) ? Composed(after) : before.FormattedName;
        if (text == before.FormattedName)
            return;
        var property = view.All("FN").FirstOrDefault(p => p.Text.Trim() == before.FormattedName) ?? view.Card.First("FN") ?? view.Card.Add("FN", "");
        property.SetText(text, view.Version);
    }

    // A name the user composed himself ("Grandma") stays when the parts change; one that shows the old parts does not.
    private static bool Follows(ContactData before, ContactData after)
    {
        if (Composed(before) == Composed(after))
            return false;
        return before.FormattedName == Composed(before) || Shows(before.FormattedName, before.FamilyName) || Shows(before.FormattedName, before.GivenName);
    }

    private static bool Shows(string name, string part) => part.Length > 0 && name.Contains(part, StringComparison.CurrentCultureIgnoreCase);
}
