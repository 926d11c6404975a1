using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Pictures' types from their first bytes, and how each version of vCard carries a picture.</summary>
internal static class MediaTypes
{
    public static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xff, 0xd8, 0xff]))
            return "image/jpeg";
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']))
            return "image/png";
        if (bytes.StartsWith("GIF8"u8))
            return "image/gif";
        if (bytes.StartsWith("BM"u8))
            return "image/bmp";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        return bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ? "image/tiff" : null;
    }

    /// <summary>MEDIATYPE, a data: URI's type, or TYPE=JPEG.</summary>
    public static string OfParameters(VCardProperty property, string otherwise = "application/octet-stream")
    {
        if (property.Parameter("MEDIATYPE") is { } stated)
            return stated.ToLowerInvariant();
        var value = property.RawValue;
        if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && value.AsSpan(5).IndexOfAny(";,") is > 0 and var length)
            return value.Substring(5, length).TrimEnd('\\').ToLowerInvariant();
        foreach (var type in property.Types)
            if (OfWord(type) is { } known)
                return known;
        return otherwise;
    }

    private static string? OfWord(string type) => type switch
    {
        "jpeg" or "jpg" => "image/jpeg",
        "png" or "gif" or "bmp" or "webp" or "tiff" => $"image/{type}",
        _ when type.StartsWith("image/", StringComparison.Ordinal) => type,
        _ => null,
    };

    public static VCardProperty Property(string name, ContactPhoto photo, VCardVersion version, string? group)
    {
        if (photo.Bytes is null)
            return new VCardProperty(name, photo.Uri ?? "", group, version == VCardVersion.V21 ? [] : [new VCardParameter("VALUE", ["uri"])]);
        var base64 = Convert.ToBase64String(photo.Bytes);
        var word = photo.MediaType[(photo.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
        return version switch
        {
            VCardVersion.V40 => new VCardProperty(name, $"data:{photo.MediaType};base64,{base64}", group),
            VCardVersion.V30 => new VCardProperty(name, base64, group, new("ENCODING", ["b"]), new("TYPE", [word])),
            _ => new VCardProperty(name, base64, group, new("TYPE", [word]), new("ENCODING", ["BASE64"])),
        };
    }
}
