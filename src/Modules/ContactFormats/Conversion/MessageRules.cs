using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>Instant messaging: IMPP in 4.0, IMPP too in 3.0 (RFC 4770), one X- property per service in 2.1.</summary>
internal static class MessageRules
{
    private static readonly MessageLines Lines = new();

    public static bool Message(CardConversion conversion, VCardProperty property)
    {
        var staysAsItIs = property.Is("IMPP") ? conversion.To != VCardVersion.V21 : !conversion.IsNew;
        if (staysAsItIs)
            return false;
        // Apple writes the same address as IMPP and as X-AIM: once is enough.
        if (conversion.Entries.Message(property) is not { } item)
            return property.Text.Trim().Length > 0;
        var added = Lines.Add(conversion.Written, item with { Label = "" });
        added.Group = property.Group;
        return true;
    }
}
