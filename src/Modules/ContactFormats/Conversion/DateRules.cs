using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>BDAY, ANNIVERSARY and REV.</summary>
internal static class DateRules
{
    private const string AnniversaryLabel = "Anniversary";

    public static bool Birthday(CardConversion conversion, VCardProperty property) => Date(conversion, property, "BDAY") is not null;

    private static VCardProperty? Date(CardConversion conversion, VCardProperty property, string name)
    {
        // A date with a time (20090808T1430-0500) is no PartialDate and keeps its words.
        if (CardDates.Read(property) is not { } date || property.RawValue.Contains('T', StringComparison.Ordinal))
            return null;
        var kept = conversion.Add(name, property);
        CardDates.Write(kept, date, conversion.To);
        return kept;
    }

    // Apple and Google know an anniversary only as a labelled X-ABDATE; version 4.0 has a property, but only one (RFC 6350 6.2.6).
    public static bool Anniversary(CardConversion conversion, VCardProperty property)
    {
        if (conversion.IsNew && (conversion.Result.First("ANNIVERSARY") is not null || Date(conversion, property, "ANNIVERSARY") is null))
            return false;
        if (conversion.IsNew)
            return true;
        var kept = Date(conversion, property, "X-ABDATE") ?? conversion.Keep(property, "X-ABDATE");
        conversion.Written.SetCompanion(kept, "X-ABLabel", $"_$!<{AnniversaryLabel}>!$_");
        return true;
    }

    public static bool AppleDate(CardConversion conversion, VCardProperty property)
    {
        var isAnniversary = conversion.Source.Label(property).Equals(AnniversaryLabel, StringComparison.OrdinalIgnoreCase);
        if (!conversion.IsNew || !isAnniversary || conversion.Result.First("ANNIVERSARY") is not null)
            return Date(conversion, property, "X-ABDATE") is not null;
        if (Date(conversion, property, "ANNIVERSARY") is null)
            return false;
        conversion.DropLabel(property);
        return true;
    }

    // RFC 6350 4.3.5: the basic format only.
    public static bool Revision(CardConversion conversion, VCardProperty property)
    {
        var text = property.Text.Trim();
        var kept = conversion.Add("REV", property);
        kept.SetParameter("VALUE", []);
        kept.SetEscaped(conversion.IsNew && text.Contains('T', StringComparison.Ordinal) ? text.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal) : text, conversion.To);
        return true;
    }
}
