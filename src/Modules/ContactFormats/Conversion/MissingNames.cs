using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>N (required in 2.1 and 3.0) and FN (required in 3.0 and 4.0) for a card that came without.</summary>
internal static class MissingNames
{
    public static void Add(CardConversion conversion)
    {
        var (result, contact) = (conversion.Result, ContactCard.Read(conversion.Result));
        if (result.First("FN") is not { } name || name.Text.Trim().Length == 0)
            result.Replace("FN", "").SetText(FormattedNames.Of(contact), conversion.To);
        if (result.First("N") is null && conversion.To != VCardVersion.V40)
            result.Add("N", "").SetComponents(Parts(contact), conversion.To);
    }

    // Some devices show N alone: a card with an empty one would stand there without a name.
    private static IEnumerable<string> Parts(ContactData contact)
    {
        var words = contact.FormattedName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isPerson = words.Length > 0 && contact.FormattedName != ContactNames.WithoutPerson(contact with { FormattedName = "" }) && !contact.IsGroup;
        return isPerson ? [words.Length > 1 ? words[^1] : "", string.Join(' ', words.Length > 1 ? words[..^1] : words), "", "", ""] : ["", "", "", "", ""];
    }
}
