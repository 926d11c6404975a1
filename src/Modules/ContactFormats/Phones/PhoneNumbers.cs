namespace Carnet.ContactFormats;

/// <summary>A number somebody can be called at.</summary>
/// <param name="E164">+33327000001; "" where the country or the area is not known.</param>
/// <param name="Digits">The digits as written, without extension.</param>
/// <param name="Country">ISO 3166-1 alpha-2 in upper case, "" where not known.</param>
public sealed record PhoneNumber(string E164, string Digits, string Country)
{
    /// <summary>The digits to dial after the call is answered, else "".</summary>
    public string Extension { get; init; } = "";
}

/// <summary>Reads phone numbers as people write them (ITU-T E.164, E.123; RFC 3966).</summary>
public static class PhoneNumbers
{
    private const int ShortestNational = 6;
    private const int LongestInternational = 15;

    /// <param name="text">A number in any notation, or a tel: URI.</param>
    /// <param name="defaultCountry">ISO 3166-1 alpha-2: where a number without country code is dialled; may be "".</param>
    /// <returns>null when the text is not readable as a number.</returns>
    public static PhoneNumber? Parse(string text, string defaultCountry)
    {
        if (WrittenNumber.Read(text) is not { } written)
            return null;
        var home = CallingCodes.OfCountry(defaultCountry);
        var number = International(written, home) is { } abroad ? OfInternational(abroad) : home is null ? null : OfNational(written.Digits, home);
        return (number ?? new PhoneNumber("", written.Digits, "")) with { Digits = written.Digits, Extension = written.Extension };
    }

    /// <summary>The digits after the international prefix, or null for a national number.</summary>
    private static string? International(WrittenNumber written, DialPlan? home)
    {
        var digits = written.Digits;
        if (written.HasPlus)
            return digits;
        if (home is { Abroad.Length: > 1 } && digits.StartsWith(home.Abroad, StringComparison.Ordinal))
            return digits[home.Abroad.Length..];
        // 00 is read everywhere: people type it out of habit, and no national number begins so.
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
    }

    private static PhoneNumber? OfInternational(string digits)
    {
        if (CallingCodes.OfNumber(digits) is not { } found)
            return null;
        var national = digits[found.Plan.Code.Length..];
        // "+49 (0611) …" and "+33 0 6 …" keep the zero that is dialled inside the country.
        if (found.Plan.Trunk == "0")
            national = national.TrimStart('0');
        return Number(found.Plan.Code, national, found.Country);
    }

    private static PhoneNumber? OfNational(string digits, DialPlan home)
    {
        if (home.Trunk.Length > 0 && digits.StartsWith(home.Trunk, StringComparison.Ordinal) && (home.Code != "1" || digits.Length == 11))
            return Number(home.Code, digits[home.Trunk.Length..], home.Country);
        if (home.Code == "1")
            return digits.Length == 10 ? OfInternational("1" + digits) : null;
        if (HasForgottenPlus(digits, home))
            return OfInternational(digits);
        // Without its trunk prefix a number is local, unless it is too long for that: a spreadsheet ate the zero.
        return home.Trunk.Length == 0 || digits.Length >= 9 ? Number(home.Code, digits, home.Country) : null;
    }

    private static bool HasForgottenPlus(string digits, DialPlan home) =>
        digits.StartsWith(home.Code, StringComparison.Ordinal) && digits.Length - home.Code.Length >= 8 && (home.Trunk.Length > 0 || digits.Length >= 11);

    private static PhoneNumber? Number(string code, string national, string country)
    {
        if (national.Length < ShortestNational || code.Length + national.Length > LongestInternational)
            return null;
        var actual = code == "1" ? CallingCodes.OfNumber(code + national)!.Value.Country : country;
        return new PhoneNumber($"+{code}{national}", "", actual);
    }

    /// <summary>All digits of the text in ASCII, for search.</summary>
    public static string DigitsOf(string text) => string.Concat(text.Select(WrittenNumber.Digit));
}
