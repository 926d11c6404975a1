namespace Carnet.ContactFormats;

/// <summary>A number somebody can be called at.</summary>
/// <param name="E164">+33327000001; "" where the country is not known.</param>
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
    /// <param name="text">A number in any notation, or a tel: URI.</param>
    /// <param name="defaultCountry">ISO 3166-1 alpha-2: where a number without country code is dialled; may be "".</param>
    /// <returns>null when the text is not readable as a number.</returns>
    public static PhoneNumber? Parse(string text, string defaultCountry) => throw new NotImplementedException();

    /// <summary>All digits of the text in ASCII, for search.</summary>
    public static string DigitsOf(string text) => throw new NotImplementedException();
}
