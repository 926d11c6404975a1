using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>KIND (RFC 6350 6.1.4) and what Apple had before it.</summary>
internal static class KindRules
{
    public static bool Kind(CardConversion conversion, VCardProperty property)
    {
        var word = property.Text.Trim().ToLowerInvariant();
        var kind = property.Is("X-ABShowAs") ? word == "company" ? "org" : null : word;
        if (kind is null)
            return false;
        if (conversion.IsNew)
            _ = conversion.Result.First("KIND") ?? conversion.Result.Add("KIND", VCardText.Escape(kind));
        else if (kind == "org")
            conversion.Result.Add("X-ABShowAs", "COMPANY");
        // An individual is what a card of 3.0 is anyway.
        else if (kind != "individual")
            conversion.Result.Add("X-ADDRESSBOOKSERVER-KIND", VCardText.Escape(kind));
        return true;
    }
}
