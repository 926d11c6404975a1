namespace Carnet.ContactFormats.VCards;

/// <summary>Cards inside a card: AGENT with an empty value, then BEGIN … END (vCard 2.1 section 2.5.4, RFC 2426 3.5.4).</summary>
internal sealed class NestedCards(ReadOnlyMemory<byte> card)
{
    private bool gaveUp;

    /// <summary>Where the nested card after an AGENT line ends; null if there is none or it is never closed.</summary>
    public (int End, int Next)? TryTake(string header, ReadOnlySpan<byte> value, int next)
    {
        if (gaveUp || !header.StartsWith("AGENT", StringComparison.OrdinalIgnoreCase) || !ContentLines.IsBlank(value) || !IsMark(next, "BEGIN:VCARD"u8))
            return null;
        var after = ReadOver(next);
        // One unclosed card means the rest of the file is not nested either; looking again at every AGENT would take quadratic time.
        gaveUp = after is null;
        return after;
    }

    private (int End, int Next)? ReadOver(int next)
    {
        var (depth, end) = (0, next);
        do
        {
            depth += IsMark(next, "BEGIN:VCARD"u8) ? 1 : IsMark(next, "END:VCARD"u8) ? -1 : 0;
            (end, next) = ContentLines.PhysicalLine(card.Span, next);
        }
        while (depth > 0 && next < card.Length);
        return depth == 0 && HasEndAfter(next) ? (end, next) : null;
    }

    // The last END belongs to the outer card, even if that leaves the inner one without.
    private bool HasEndAfter(int next)
    {
        while (next < card.Length && !IsMark(next, "END:VCARD"u8))
            next = ContentLines.PhysicalLine(card.Span, next).Next;
        return next < card.Length;
    }

    private bool IsMark(int at, ReadOnlySpan<byte> words) =>
        at < card.Length && ContentLines.Says(card.Span[at..ContentLines.PhysicalLine(card.Span, at).End], words);
}
