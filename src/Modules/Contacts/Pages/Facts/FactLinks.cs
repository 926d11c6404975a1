using System.Text.RegularExpressions;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Pages.Facts;

/// <summary>Addresses a press may go to. What a card holds is a stranger's text: only these schemes become links.</summary>
public static partial class FactLinks
{
    /// <returns>The http or https address, "https://" put before a bare host name; null for anything else.</returns>
    public static string? Web(string value)
    {
        var text = value.Trim();
        if (BareHost().IsMatch(text))
            text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.Host.Length > 0 ? uri.AbsoluteUri : null;
    }

    /// <returns>A mailto: address, or null when the text is no mail address.</returns>
    public static string? Mail(string value)
    {
        var text = value.Trim();
        return MailAddress().IsMatch(text) ? "mailto:" + Uri.EscapeDataString(text).Replace("%40", "@", StringComparison.Ordinal) : null;
    }

    /// <summary>RFC 3966: global number with its extension, else the digits as a local one.</summary>
    /// <param name="country">ISO 3166 code for numbers without one.</param>
    /// <returns>Null when the text is not readable as a number (C5).</returns>
    public static string? Phone(string value, string country)
    {
        if (PhoneNumbers.Parse(value, country) is not { } number || number.Digits.Length < 3)
            return null;
        var extension = number.Extension.Length > 0 ? ";ext=" + number.Extension : "";
        return "tel:" + (number.E164.Length > 0 ? number.E164 : number.Digits) + extension;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(/\S*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();
}
