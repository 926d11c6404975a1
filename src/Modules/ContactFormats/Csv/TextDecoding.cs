using System.Text;

namespace Carnet.ContactFormats.Csv;

/// <summary>Finds a table's encoding from its first bytes.</summary>
internal static class TextDecoding
{
    /// <summary>UTF-8 where it is valid, with single octets of a Windows code page let through: files joined from two programs exist.</summary>
    public static Encoding Of(ReadOnlySpan<byte> head, string? culture)
    {
        var (marked, _) = TextEncodings.ByteOrderMark(head);
        if ((marked ?? TextEncodings.Utf16ByZeros(head)) is { CodePage: not 65001 } wide)
            return wide;
        var whole = head[..WholeCharacters(head)];
        if (!System.Text.Unicode.Utf8.IsValid(whole) && marked is null)
            return new EncodingGuess(culture).Of(head);
        var likely = new EncodingGuess(culture).Of([]);
        return Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new CodePageFallback(likely));
    }

    // The head may end inside a character.
    private static int WholeCharacters(ReadOnlySpan<byte> head)
    {
        for (var back = 1; back <= 4 && back <= head.Length; back++)
            if ((head[^back] & 0xC0) != 0x80)
                return (head[^back] & 0x80) == 0 ? head.Length : head.Length - back;
        return head.Length;
    }

    private sealed class CodePageFallback(Encoding codePage) : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(codePage);
    }

    private sealed class Buffer(Encoding codePage) : DecoderFallbackBuffer
    {
        private string text = "";
        private int at;

        public override int Remaining => text.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            text = codePage.GetString(bytesUnknown);
            at = 0;
            return text.Length > 0;
        }

        public override char GetNextChar() => at < text.Length ? text[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0)
                return false;
            at--;
            return true;
        }

        public override void Reset() => (text, at) = ("", 0);
    }
}
