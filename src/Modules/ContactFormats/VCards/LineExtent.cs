namespace Carnet.ContactFormats.VCards;

/// <summary>How far a content line reaches over the physical lines that follow it.</summary>
internal ref struct LineExtent
{
    private readonly ReadOnlySpan<byte> card;

    public LineExtent(ReadOnlySpan<byte> card, string header, int end, int next)
    {
        this.card = card;
        End = end;
        Next = next;
        if (header.Contains(';', StringComparison.Ordinal))
        {
            IsQuotedPrintable = header.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
            IsBase64 = header.Contains("BASE64", StringComparison.OrdinalIgnoreCase) || header.Contains("ENCODING=B", StringComparison.OrdinalIgnoreCase);
        }
    }

    public int End { get; private set; }
    public int Next { get; private set; }
    public bool IsQuotedPrintable { get; }
    public bool IsBase64 { get; }
    public bool IsNested { get; private set; }

    /// <param name="value">What follows the colon on the line read so far.</param>
    public void Extend(ReadOnlySpan<byte> value)
    {
        var last = value;
        while (Next < card.Length && Continues(last))
        {
            var start = Next;
            Take();
            last = card[start..End];
        }
    }

    private void Take() => (End, Next) = ContentLines.PhysicalLine(card, Next);

    private readonly bool IsMark(int at, ReadOnlySpan<byte> words) =>
        at < card.Length && ContentLines.Says(card[at..ContentLines.PhysicalLine(card, at).End], words);

    public void TakeNested((int End, int Next) after)
    {
        (End, Next) = after;
        IsNested = true;
    }

    private readonly bool Continues(ReadOnlySpan<byte> last)
    {
        if (IsQuotedPrintable && last.EndsWith("="u8))
            return !IsMark(Next, "END:VCARD"u8);
        if (ContentLines.StartsWithBlank(card, Next))
            return !IsMark(Next, "END:VCARD"u8);
        return IsBase64 && ContinuesBase64();
    }

    // Some programs do not indent base64, some leave a blank line inside it.
    private readonly bool ContinuesBase64()
    {
        var (end, next) = ContentLines.PhysicalLine(card, Next);
        var line = card[Next..end];
        if (!line.IsEmpty)
            return IsBase64Text(line);
        while (next < card.Length && ContentLines.PhysicalLine(card, next) is var blank && blank.End == next)
            next = blank.Next;
        if (next >= card.Length || !ContentLines.StartsWithBlank(card, next))
            return false;
        return IsBase64Text(card[next..ContentLines.PhysicalLine(card, next).End].Trim(" \t"u8));
    }

    private static bool IsBase64Text(ReadOnlySpan<byte> line)
    {
        foreach (var c in line)
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'+' or (byte)'/' or (byte)'='))
                return false;
        return !line.IsEmpty;
    }
}
