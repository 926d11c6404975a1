using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Writes a card: untouched properties as they came, touched ones folded.</summary>
internal static class CardWriter
{
    private const int FoldAt = 75;

    public static void Write(VCard card, Stream stream)
    {
        var recode = !card.IsUtf8 && card.Version != VCardVersion.V21 && card.Properties.Any(p => !p.IsUntouched && !Ascii.IsValid(p.Header + p.RawValue));
        stream.Write(card.Head.Span);
        foreach (var property in card.Properties)
        {
            if (!property.IsUntouched || (property.Line!.IsOpen && property != card.Properties[^1]))
                stream.Write(Touched(property, card.Version));
            else if (recode)
                stream.Write(Recoded(property));
            else
                stream.Write(property.Line!.Source.Span);
        }
        stream.Write(card.Tail.Span);
    }

    // Versions 3.0 and 4.0 have one charset per card: one new letter in UTF-8 takes the whole card there.
    private static byte[] Recoded(VCardProperty property)
    {
        var line = property.Line!;
        return Encoding.UTF8.GetBytes(line.Style.Charset.Decode(line.Source.Span, property.Parameter("CHARSET")));
    }

    private static byte[] Touched(VCardProperty property, VCardVersion version)
    {
        var encoding = PropertyTypes.EncodingOf(property.Parameters);
        var line = $"{property.Header}:{property.RawValue.ReplaceLineEndings(version == VCardVersion.V21 ? " " : "\\n")}";
        if (version != VCardVersion.V21)
            return Fold(line);
        if (encoding is "BASE64" or "B")
            return FoldOldBase64(property.Header, property.RawValue);
        // Version 2.1 may only be folded at blanks, which readers disagree about; a long line is legal.
        return Encoding.UTF8.GetBytes((encoding == "QUOTED-PRINTABLE" ? $"{property.Header}:{QuotedPrintable.SoftBreak(property.RawValue, property.Header.Length + 1)}" : line) + "\r\n");
    }

    /// <summary>RFC 6350 3.2: lines of at most 75 octets, cut between characters.</summary>
    internal static byte[] Fold(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        using var folded = new MemoryStream(bytes.Length + bytes.Length / 30 + 2);
        for (var (at, room) = (0, FoldAt); at < bytes.Length || at == 0; room = FoldAt - 1)
        {
            var end = Math.Min(at + room, bytes.Length);
            while (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
                end--;
            if (at > 0)
                folded.Write("\r\n "u8);
            folded.Write(bytes, at, end - at);
            at = end;
        }
        folded.Write("\r\n"u8);
        return folded.ToArray();
    }

    // vCard 2.1 section 2.1.4.2: base64 stands on lines of its own and ends with an empty one.
    private static byte[] FoldOldBase64(string header, string value)
    {
        var lines = value.Chunk(72).Select(part => " " + new string(part));
        return Encoding.UTF8.GetBytes($"{header}:\r\n{string.Join("\r\n", lines)}\r\n\r\n");
    }
}
