using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Cuts one card's bytes into content lines.</summary>
internal sealed class CardParser
{
    /// <summary>A card with more lines is an attack, not a contact.</summary>
    private const int MaxProperties = 10_000;

    private readonly ReadOnlyMemory<byte> card;
    private readonly CardCharset charset;
    private readonly List<VCardProperty> properties = [];
    private readonly NestedCards nested;
    private ContentLine? pending;
    private int pendingStart;
    private bool keepsBlank;
    private int at;

    private CardParser(ReadOnlyMemory<byte> card, EncodingGuess? guess)
    {
        this.card = card;
        charset = CardCharset.Of(card, guess);
        nested = new NestedCards(card);
    }

    private ReadOnlySpan<byte> Bytes => card.Span;

    /// <exception cref="VCardFormatException">No BEGIN, no END, or more than one card.</exception>
    public static VCard Parse(ReadOnlyMemory<byte> card, EncodingGuess? guess = null) => new CardParser(card, guess).Parse();

    private VCard Parse()
    {
        ReadBegin();
        var headEnd = at;
        while (!AtEnd())
        {
            if (at >= Bytes.Length)
                throw Fault("no-end", "The card has no END:VCARD line.");
            var start = at;
            if (ReadContentLine() is { } line)
                TakePending(line, start);
            else if (pending is null)
                headEnd = at;
        }
        var tail = at;
        TakePending(null, tail);
        RefuseSecondCard();
        return new VCard(card[..headEnd], properties, card[tail..], charset.IsUtf8);
    }

    // Blank or unreadable lines stay with the property before them: its source ends where the next property begins.
    private void TakePending(ContentLine? next, int start)
    {
        if (pending is not null)
            properties.Add(new VCardProperty(pending with { Source = card[pendingStart..start] }));
        if (properties.Count > MaxProperties)
            throw Fault("too-many-properties", "The card has too many lines.");
        (pending, pendingStart) = (next, start);
    }

    private void ReadBegin()
    {
        while (at < Bytes.Length)
        {
            var (end, next) = ContentLines.PhysicalLine(Bytes, at);
            var line = Bytes[at..end];
            if (at == 0 && line.StartsWith("\uFEFF"u8))
                line = line[3..];
            at = next;
            if (ContentLines.Says(line, "BEGIN:VCARD"u8))
                return;
            if (!ContentLines.IsBlank(line))
                throw new VCardFormatException(LineOf(at - 1), "not-vcard", "This is not a vCard: it does not start with BEGIN:VCARD.");
        }
        throw new VCardFormatException(1, "empty-file", "The card is empty.");
    }

    private bool AtEnd() => at < Bytes.Length && ContentLines.Says(Bytes[at..ContentLines.PhysicalLine(Bytes, at).End], "END:VCARD"u8);

    private ContentLine? ReadContentLine()
    {
        var start = at;
        var (end, next) = ContentLines.PhysicalLine(Bytes, at);
        var colon = ContentLines.Colon(Bytes[start..end]);
        while (colon < 0 && ContentLines.StartsWithBlank(Bytes, next) && end > start)
        {
            (end, next) = ContentLines.PhysicalLine(Bytes, next);
            colon = ContentLines.Colon(Bytes[start..end]);
        }
        at = next;
        if (colon < 0 || ContentLines.StartsWithBlank(Bytes, start))
            return null;
        var header = charset.Decode(ContentLines.Unfold(card.Slice(start, colon), false, false).Span, null);
        var extent = new LineExtent(Bytes, header, end, next);
        if (nested.TryTake(header, Bytes[(start + colon + 1)..end], next) is { } after)
            extent.TakeNested(after);
        else
            extent.Extend(Bytes[(start + colon + 1)..end]);
        at = extent.Next;
        var style = new LineStyle(charset, extent.IsQuotedPrintable, extent.IsBase64, KeepsBlank(header, start + colon + 1), extent.IsNested);
        return new ContentLine(card[start..at], header, card[(start + colon + 1)..extent.End], style);
    }

    private bool KeepsBlank(string header, int valueStart)
    {
        if (header.Equals("VERSION", StringComparison.OrdinalIgnoreCase))
            keepsBlank = Bytes[valueStart..].StartsWith("2.1"u8);
        return keepsBlank;
    }

    private void RefuseSecondCard()
    {
        at = ContentLines.PhysicalLine(Bytes, at).Next;
        while (at < Bytes.Length)
        {
            var (end, next) = ContentLines.PhysicalLine(Bytes, at);
            if (ContentLines.Says(Bytes[at..end], "BEGIN:VCARD"u8))
                throw Fault("more-than-one-card", "There is more than one card here.");
            at = next;
        }
    }

    private VCardFormatException Fault(string code, string message) => new(LineOf(at), code, message);

    private int LineOf(int position)
    {
        var before = Bytes[..Math.Clamp(position, 0, Bytes.Length)];
        return Math.Max(before.Count((byte)'\n'), before.Count((byte)'\r')) + 1;
    }
}
