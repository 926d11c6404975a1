using System.Globalization;

namespace Carnet.ContactFormats;

/// <summary>How list items read on one line of the history.</summary>
internal static class FieldTexts
{
    public static string Of(ContactValue value)
    {
        var service = value.Service.Length == 0 ? "" : $"{value.Service}: ";
        var preferred = value.IsPreferred ? " *" : "";
        return $"{service}{value.Value}{Kind(value.Kind, value.Label)}{preferred}";
    }

    public static string Of(ContactAddress address)
    {
        string[] parts =
        [
            address.PoBox, address.Extended, address.Street, $"{address.PostalCode} {address.City}".Trim(), address.Region, address.Country, address.CountryCode,
        ];
        var text = string.Join(", ", parts.Where(p => p.Length > 0)).ReplaceLineEndings(", ");
        var formatted = address.Formatted.Length == 0 ? "" : $" [{address.Formatted.ReplaceLineEndings(", ")}]";
        return text + formatted + Kind(address.Kind, address.Label) + (address.IsPreferred ? " *" : "");
    }

    public static string Of(ContactPhoto? photo) => photo switch
    {
        null => "",
        { Bytes: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"{photo.MediaType}, {bytes.Length} B, {Fingerprint(bytes)}"),
        _ => photo.Uri ?? "",
    };

    // Two photos of one size must still read as different.
    private static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 4));

    public static string Labelled(string label, string value) => label.Length == 0 ? value : $"{label}: {value}";

    private static string Kind(string kind, string label) => label.Length > 0 ? $" ({label})" : kind == ContactKinds.Other ? "" : $" ({kind})";
}
