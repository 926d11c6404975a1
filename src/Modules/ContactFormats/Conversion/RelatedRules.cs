using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>RELATED (RFC 6350 6.6.6) and Apple's X-ABRELATEDNAMES; references to other cards have no form before 4.0 but their own name.</summary>
internal static class RelatedRules
{
    private static readonly RelatedLines Lines = new();

    public static bool Related(CardConversion conversion, VCardProperty property)
    {
        if (property.Is("RELATED") == conversion.IsNew || conversion.Entries.Related(property) is not { } item)
            return false;
        var added = Lines.Add(conversion.Written, item);
        conversion.DropLabel(property);
        if (added.Group is null)
            added.Group = property.Group;
        return true;
    }
}
