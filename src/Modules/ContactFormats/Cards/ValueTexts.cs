using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>What people see of values that are URIs on the wire.</summary>
internal static class ValueTexts
{
    /// <summary><c>tel:+1-418-656-9254;ext=102</c> (RFC 3966) as "+1-418-656-9254 ext. 102".</summary>
    public static string Phone(VCardProperty property)
    {
        var text = property.Text.Trim();
        if (!text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return text;
        var parts = text[4..].Split(';');
        var extension = parts.Skip(1).FirstOrDefault(p => p.StartsWith("ext=", StringComparison.OrdinalIgnoreCase));
        return Uri.UnescapeDataString(parts[0]) + (extension is null ? "" : $" ext. {extension[4..]}");
    }

    public static string Email(VCardProperty property)
    {
        var text = property.Text.Trim();
        return text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(text[7..]) : text;
    }

    /// <summary>Absent where the property holds a card or bytes instead of a text.</summary>
    public static string Plain(VCardProperty property) =>
        PropertyTypes.EncodingOf(property.Parameters) is "BASE64" or "B" && property.Parameter("CHARSET") is null
        || property.RawValue.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "" : property.Text.Trim();

    // RFC 6350 4.2: a URI is not escaped; the backslash is, for it is no character of a URI but of what people type.
    public static string EscapeUri(string uri) => uri.ReplaceLineEndings("").Replace("\\", "\\\\", StringComparison.Ordinal);
}
