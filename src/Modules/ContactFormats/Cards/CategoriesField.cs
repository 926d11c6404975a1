using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>CATEGORIES: one list, however many properties it is spread over.</summary>
internal sealed class CategoriesField : CardField
{
    public override ContactData Read(CardView view, ContactData contact)
    {
        var categories = view.All("CATEGORIES").SelectMany(Split).Select(c => c.Trim()).Where(c => c.Length > 0).Distinct().ToValueList();
        return categories.Count == 0 ? contact : contact with { Categories = categories };
    }

    internal static IEnumerable<string> Split(VCardProperty property)
    {
        var parts = VCardText.Split(property.EscapedText, ',');
        // The add-on that writes CHARSET into version 3.0 also escapes the commas between categories.
        if (parts.Count == 1 && property.Parameter("CHARSET") is not null)
            return property.Text.Split(',');
        return parts.Select(VCardText.Unescape);
    }

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (before.Categories.Equals(after.Categories))
            return;
        var properties = view.All("CATEGORIES").ToList();
        foreach (var surplus in properties.Skip(after.Categories.Count == 0 ? 0 : 1))
            view.Remove(surplus);
        if (after.Categories.Count == 0)
            return;
        // A category with a comma in it would be two in version 2.1, which knows no escape for it.
        var names = view.Version == VCardVersion.V21 ? after.Categories.Select(c => c.Replace(',', ' ')) : after.Categories.Select(VCardText.Escape);
        (properties.FirstOrDefault() ?? view.Card.Add("CATEGORIES", "")).SetEscaped(string.Join(',', names), view.Version);
    }
}
