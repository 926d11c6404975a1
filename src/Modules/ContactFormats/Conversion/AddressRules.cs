using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>ADR with its label and country code: parameters in 4.0, properties of their own before.</summary>
internal static class AddressRules
{
    public static bool Address(CardConversion conversion, VCardProperty property)
    {
        var kept = conversion.Keep(property);
        if (conversion.IsNew)
        {
            if (conversion.Entries.LabelOf(property) is { } label)
                kept.SetParameter("LABEL", label.Text.Trim());
            if (CodeOf(conversion.Source.Companion(property, "X-ABADR")) is { } code)
                kept.SetParameter("CC", code.ToUpperInvariant());
            return true;
        }
        if (property.Parameter("CC") is { } country)
            conversion.Written.SetCompanion(kept, "X-ABADR", country.ToLowerInvariant());
        if (property.Parameter("LABEL") is { } printed)
            conversion.Result.AddAfter(kept, new VCardProperty("LABEL", "", null, kept.Parameters)).SetText(VCardText.Unescape(printed), conversion.To);
        return true;
    }

    public static bool Label(CardConversion conversion, VCardProperty property)
    {
        if (!conversion.IsNew)
            return false;
        if (conversion.Entries.IsMatched(property))
            return true;
        var alone = conversion.Add("ADR", property);
        alone.SetEscaped(";;;;;;", conversion.To);
        alone.SetParameter("LABEL", property.Text.Trim());
        return true;
    }

    /// <summary>X-ABADR has become the CC parameter (RFC 8605); what is no code stays.</summary>
    public static bool CountryCode(CardConversion conversion, VCardProperty property) => conversion.IsNew && CodeOf(property) is not null;

    private static string? CodeOf(VCardProperty? property) =>
        property?.Text.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code : null;
}
