using System.Text;

namespace Carnet.ContactFormats;

/// <summary>What an uploaded file is.</summary>
public enum ContactFormat { Unknown, Empty, VCard, Csv, Ldif, Zip, Binary }

/// <summary>Tells a file's format from its first bytes; the name only decides between texts that look alike.</summary>
public static class FormatSniffer
{
    /// <param name="head">The first bytes, 4 KB are plenty.</param>
    /// <param name="fileName">The name the user's machine gave it, if any.</param>
    public static ContactFormat Sniff(ReadOnlySpan<byte> head, string? fileName = null)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return ContactFormat.Zip;
        var text = Text(head);
        if (text is null)
            return ContactFormat.Binary;
        text = text.TrimStart('\uFEFF').TrimStart();
        if (text.Length == 0)
            return ContactFormat.Empty;
        return OfText(text) ?? OfName(fileName) ?? (LooksLikeTable(text) ? ContactFormat.Csv : ContactFormat.Unknown);
    }

    /// <summary>null for what is no text.</summary>
    private static string? Text(ReadOnlySpan<byte> head)
    {
        var (marked, _) = TextEncodings.ByteOrderMark(head);
        var encoding = marked ?? TextEncodings.Utf16ByZeros(head);
        if (encoding is not null)
            return encoding.GetString(head);
        if (head.StartsWith("%PDF"u8) || head.Contains((byte)0))
            return null;
        var controls = 0;
        foreach (var octet in head)
            controls += octet is < 9 or (> 13 and < 32 and not 27) ? 1 : 0;
        return controls > head.Length / 50 ? null : Encoding.Latin1.GetString(head);
    }

    private static ContactFormat? OfText(string text)
    {
        if (Starts(text, "BEGIN:VCARD"))
            return ContactFormat.VCard;
        if (Starts(text, "BEGIN:"))
            return ContactFormat.Unknown;
        var line = text.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0 && l[0] != '#') ?? "";
        return Starts(line, "dn:") || (Starts(line, "version:") && line.Length < 12) ? ContactFormat.Ldif : null;
    }

    private static bool Starts(string text, string words) => text.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    private static ContactFormat? OfName(string? fileName) => Path.GetExtension(fileName ?? "").ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".tab" => ContactFormat.Csv,
        ".ldif" or ".ldi" => ContactFormat.Ldif,
        ".vcf" or ".vcard" => ContactFormat.VCard,
        _ => null,
    };

    private static bool LooksLikeTable(string text) => text.Split('\n')[0].AsSpan().ContainsAny(",;\t|");
}
