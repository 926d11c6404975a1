using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>One card's bytes out of a file, or the code of what is wrong there.</summary>
internal sealed record SplitCard(byte[] Bytes, int Line, string? Fault);

/// <summary>Cuts a stream into cards line by line; holds no more than the card at hand.</summary>
internal sealed class CardSplitter
{
    private const int PreambleLimit = 64 * 1024;
    private const int KeptOfTooLarge = 1024;

    private readonly ByteLines lines;
    private readonly VCardReaderOptions options;
    private readonly ArrayBufferWriter<byte> card = new(4096);
    private int cardLine;
    private int depth;
    private bool isInside;
    private bool isTooLarge;
    private bool isAfterAgent;
    private long preamble;

    public CardSplitter(Stream stream, VCardReaderOptions options)
    {
        this.options = options;
        lines = new ByteLines(stream) { Limit = PreambleLimit };
    }

    public async IAsyncEnumerable<SplitCard> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await lines.ReadAsync(cancel))
        {
            if (TakeLine(lines.Line.Span) is not { } split)
                continue;
            yield return split;
            if (split.Fault == "not-vcard")
                yield break;
        }
        if (isInside)
            yield return Close("no-end");
        else if (cardLine == 0)
            yield return Nothing(preamble == 0 ? "empty-file" : "not-vcard");
    }

    private SplitCard? TakeLine(ReadOnlySpan<byte> line)
    {
        if (lines.Number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        var isBegin = ContentLines.Says(line, "BEGIN:VCARD"u8);
        if (!isInside)
            return isBegin ? Open(line) : TakeOutside(line);
        if (isBegin && !isAfterAgent)
        {
            var cutShort = Close("no-end");
            Open(line);
            return cutShort;
        }
        depth += isBegin ? 1 : 0;
        Keep(lines.Whole.Span);
        if (ContentLines.Says(line, "END:VCARD"u8) && depth-- == 0)
            return Close(null);
        isAfterAgent = IsAgent(line) || (isAfterAgent && ContentLines.IsBlank(line));
        return null;
    }

    private SplitCard? Open(ReadOnlySpan<byte> line)
    {
        (isInside, isTooLarge, isAfterAgent, depth, cardLine) = (true, false, false, 0, lines.Number);
        lines.Limit = options.MaxLineBytes;
        card.ResetWrittenCount();
        Keep(lines.Whole.Span[(lines.Line.Length - line.Length)..]);
        return null;
    }

    // Text between cards belongs to nobody; before the first card it tells that this is another kind of file.
    private SplitCard? TakeOutside(ReadOnlySpan<byte> line)
    {
        preamble += ContentLines.IsBlank(line) && !line.Contains((byte)0) ? 0 : line.Length;
        var isForeign = cardLine == 0 && (preamble >= PreambleLimit || line.Contains((byte)0));
        return isForeign ? Nothing("not-vcard") : null;
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        isTooLarge |= lines.IsOverlong || card.WrittenCount + line.Length > options.MaxCardBytes;
        if (!isTooLarge)
            card.Write(line);
    }

    private SplitCard Close(string? fault)
    {
        var kept = card.WrittenSpan;
        var split = isTooLarge
            ? new SplitCard(kept[..Math.Min(kept.Length, KeptOfTooLarge)].ToArray(), cardLine, "card-too-large")
            : new SplitCard(kept.ToArray(), cardLine, fault);
        isInside = false;
        lines.Limit = PreambleLimit;
        return split;
    }

    private SplitCard Nothing(string fault)
    {
        var head = lines.Line.Span;
        return new SplitCard(head[..Math.Min(head.Length, KeptOfTooLarge)].ToArray(), 1, fault);
    }

    private static bool IsAgent(ReadOnlySpan<byte> line) =>
        line.Length is >= 6 and < 200 && Ascii.EqualsIgnoreCase(line[..5], "AGENT"u8) && line.TrimEnd(" \t"u8).EndsWith(":"u8);
}
