using System.Globalization;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Dates as cards write them: RFC 6350 4.3.1 (truncated forms too), RFC 2426 3.1.5, and Apple's year that means none.</summary>
internal static class CardDates
{
    // Apple writes a birthday without year as 1604 (a leap year nobody alive was born in) with X-APPLE-OMIT-YEAR.
    private const int AppleNoYear = 1604;

    public static PartialDate? Read(VCardProperty property)
    {
        var text = property.Text.Trim();
        if (text.Length == 0)
            return null;
        if (property.Parameter("VALUE")?.Equals("text", StringComparison.OrdinalIgnoreCase) == true)
            return Parse(text) ?? PartialDate.OfText(text);
        var date = Parse(text) ?? PartialDate.OfText(text);
        var omitted = int.TryParse(property.Parameter("X-APPLE-OMIT-YEAR"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : AppleNoYear;
        return date.Year == omitted ? date with { Year = null } : date;
    }

    /// <summary>null where the text is no date.</summary>
    public static PartialDate? Parse(string text)
    {
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var day = (time > 0 ? text[..time] : text).Trim();
        if (day.Length is < 4 or > 10 || !day.All(c => char.IsAsciiDigit(c) || c == '-'))
            return null;
        var digits = day.Replace("-", "", StringComparison.Ordinal);
        var date = day.StartsWith("---", StringComparison.Ordinal) ? Make(null, "", digits)
            : day.StartsWith("--", StringComparison.Ordinal) ? Make(null, digits[..Math.Min(2, digits.Length)], digits.Length > 2 ? digits[2..] : "")
            : day.StartsWith('-') || digits.Length < 4 ? null
            : Make(digits[..4], digits.Length >= 6 ? digits[4..6] : "", digits.Length >= 8 ? digits[6..8] : "");
        return date is not null && digits.Length is 2 or 4 or 6 or 8 ? date : null;
    }

    private static PartialDate? Make(string? year, string month, string day)
    {
        var (y, m, d) = (Number(year ?? ""), Number(month), Number(day));
        var isKnown = y > 0 || m > 0 || d > 0;
        var isReal = m is >= 0 and <= 12 && d >= 0 && (m == 0 || d <= DateTime.DaysInMonth(y > 0 ? y : 2000, m)) && d <= 31;
        return isKnown && isReal ? new PartialDate(year is null ? null : y, m, d) : null;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static void Write(VCardProperty property, PartialDate date, VCardVersion version)
    {
        property.SetParameter("VALUE", date.Text.Length > 0 ? ["text"] : []);
        var isApples = date is { Year: null, IsDay: true } && version != VCardVersion.V40;
        property.SetParameter("X-APPLE-OMIT-YEAR", isApples ? ["1604"] : []);
        property.SetParameter("CALSCALE", []);
        property.SetText(Text(isApples ? date with { Year = AppleNoYear } : date, version), version);
    }

    // Version 4.0 wants the basic format without hyphens, except for year and month (ISO 8601:2000 5.2.1.2).
    private static string Text(PartialDate date, VCardVersion version)
    {
        var text = date.ToString();
        if (version != VCardVersion.V40 || date.Text.Length > 0 || date is { Year: not null, Day: 0 })
            return text;
        return date.Year is null ? "--" + text[2..].Replace("-", "", StringComparison.Ordinal).PadLeft(date.Month == 0 ? 3 : 0, '-') : text.Replace("-", "", StringComparison.Ordinal);
    }
}
