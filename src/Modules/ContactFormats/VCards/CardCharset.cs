using System.Text;
using System.Text.Unicode;

namespace Carnet.ContactFormats.VCards;

/// <summary>In which encoding a card's octets are to be read: UTF-8 where they are valid, else as CHARSET says, else guessed.</summary>
internal sealed class CardCharset
{
    public static readonly CardCharset Utf8 = new(default, null);

    private readonly ReadOnlyMemory<byte> card;
    private readonly EncodingGuess? guess;
    private Encoding? legacy;

    private CardCharset(ReadOnlyMemory<byte> card, EncodingGuess? guess)
    {
        this.card = card;
        this.guess = guess;
        IsUtf8 = System.Text.Unicode.Utf8.IsValid(card.Span);
    }

    /// <summary>Whether the whole card is valid UTF-8 as it stands.</summary>
    public bool IsUtf8 { get; }

    public static CardCharset Of(ReadOnlyMemory<byte> card, EncodingGuess? guess) => new(card, guess);

    /// <summary>Text that stands in the card as it is.</summary>
    public string Decode(ReadOnlySpan<byte> text, string? declared) =>
        // ISO-2022 (Japanese phones) is valid ASCII and only its escapes give it away.
        IsUtf8 && !text.Contains((byte)0x1b) ? Encoding.UTF8.GetString(text) : For(text, declared, () => Legacy).GetString(text);

    /// <summary>Octets that came out of quoted-printable or base64, whose card may be pure ASCII.</summary>
    public string DecodeOctets(byte[] octets, string? declared) =>
        For(octets, declared, () => IsUtf8 ? (guess ?? new EncodingGuess(null)).Of(octets) : Legacy).GetString(octets);

    private static Encoding For(ReadOnlySpan<byte> text, string? declared, Func<Encoding> guessed)
    {
        if (declared is not null && text.Contains((byte)0x1b) && TextEncodings.Find(declared) is { } escaped)
            return escaped;
        if (System.Text.Unicode.Utf8.IsValid(text))
            return Encoding.UTF8;
        return (declared is null ? null : TextEncodings.Find(declared, isUtf8Wrong: true)) ?? guessed();
    }

    private Encoding Legacy => legacy ??= DeclaredAnywhere() ?? (guess ?? new EncodingGuess(null)).Of(card.Span);

    // Outlook writes raw octets in ADR but names their charset at LABEL: one card, one code page.
    private Encoding? DeclaredAnywhere()
    {
        var text = Encoding.Latin1.GetString(card.Span);
        for (var at = 0; (at = text.IndexOf("CHARSET=", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += "CHARSET=".Length;
            var length = text.AsSpan(at).IndexOfAny(";:\r\n");
            if (length > 0 && TextEncodings.Find(text.Substring(at, length), isUtf8Wrong: true) is { } encoding)
                return encoding;
        }
        return null;
    }
}
