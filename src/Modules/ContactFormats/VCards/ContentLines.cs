using System.Buffers;

namespace Carnet.ContactFormats.VCards;

/// <summary>Finds and unfolds content lines in a card's bytes (RFC 6350 3.2 and what older programs do instead).</summary>
internal static class ContentLines
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\r\n"u8);

    /// <summary>Where the line starting at <paramref name="start"/> ends, without and with its line break (CRLF, LF or CR).</summary>
    public static (int End, int Next) PhysicalLine(ReadOnlySpan<byte> bytes, int start)
    {
        var length = bytes[start..].IndexOfAny(Breaks);
        if (length < 0)
            return (bytes.Length, bytes.Length);
        var end = start + length;
        var isPair = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n';
        return (end, end + (isPair ? 2 : 1));
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\0"u8) < 0;

    public static bool StartsWithBlank(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t';

    /// <summary>"BEGIN:VCARD" in any case, with blanks around.</summary>
    public static bool Says(ReadOnlySpan<byte> line, ReadOnlySpan<byte> words)
    {
        var text = line.Trim(" \t\0"u8);
        return text.Length == words.Length && System.Text.Ascii.EqualsIgnoreCase(text, words);
    }

    /// <summary>The position of the colon that ends the header, or -1 if the line is no content line. Reads over folds inside the header.</summary>
    public static int Colon(ReadOnlySpan<byte> line)
    {
        var quoted = false;
        var inName = true;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"')
                quoted = !quoted;
            else if (c == ':' && !quoted)
                return i == 0 ? -1 : i;
            else if (c == ';')
                inName = false;
            else if (inName && !IsNameCharacter(c) && !IsBlankAtEdge(line, i))
                return -1;
        }
        return quoted ? ColonDespiteOpenQuote(line) : -1;
    }

    // A quote that is never closed ("TEL;X-LABEL="Mum:123") must not cost the whole line.
    private static int ColonDespiteOpenQuote(ReadOnlySpan<byte> line) => line.IndexOf((byte)':') is > 0 and var at ? at : -1;

    private static bool IsNameCharacter(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'_' or (byte)'.';

    // A fold inside the name, or blanks before its colon; "a sentence: with a colon" is no property.
    private static bool IsBlankAtEdge(ReadOnlySpan<byte> line, int at) =>
        line[at] is (byte)'\r' or (byte)'\n'
        || (line[at] is (byte)' ' or (byte)'\t' && ((at > 0 && line[at - 1] is (byte)'\r' or (byte)'\n') || (at + 1 < line.Length && line[at + 1] is (byte)':' or (byte)';')));

    /// <summary>Joins folded lines. A break after <c>=</c> is a soft break if <paramref name="isQuotedPrintable"/>.</summary>
    /// <param name="keepsBlank">vCard 2.1 section 2.1.3 folds at a blank that belongs to the text; later versions insert one.</param>
    public static ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> folded, bool isQuotedPrintable, bool keepsBlank)
    {
        var bytes = folded.Span;
        if (bytes.IndexOfAny(Breaks) < 0)
            return folded;
        var whole = new byte[bytes.Length];
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var (end, next) = PhysicalLine(bytes, at);
            bytes[at..end].CopyTo(whole.AsSpan(length));
            length += end - at;
            var isSoftBreak = isQuotedPrintable && next > end && length > 0 && whole[length - 1] == '=';
            if (isSoftBreak)
                length--;
            at = !isSoftBreak && !keepsBlank && next > end && StartsWithBlank(bytes, next) ? next + 1 : next;
        }
        return whole.AsMemory(0, length);
    }
}
