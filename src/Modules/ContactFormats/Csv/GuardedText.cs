namespace Carnet.ContactFormats.Csv;

/// <summary>
/// Stands between the file and the tokenizer and cuts off a record with too many columns or a cell that is too long,
/// so that neither is ever held in memory. A cut record ends with a mark.
/// </summary>
internal sealed class GuardedText(TextReader inner, char delimiter, CsvReaderOptions options) : TextReader
{
    /// <summary>Noncharacters of Unicode, which no text may contain (Unicode 23.7).</summary>
    public const char TooManyColumns = '\uFDD0';
    public const char FieldTooLarge = '\uFDD1';

    private const int ChunkLength = 16 * 1024;
    private readonly char[] chunk = new char[ChunkLength];
    // A cut adds a mark and a quotation mark, and takes away at least as much before the next.
    private readonly char[] ready = new char[2 * ChunkLength + 2];
    private int readyStart;
    private int readyEnd;
    private int columns = 1;
    private int length;
    private bool isQuoted;
    private bool hasJustClosed;
    private bool isCutting;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (readyStart == readyEnd)
        {
            var count = inner.Read(chunk);
            if (count == 0)
                return 0;
            Take(chunk.AsSpan(0, count));
        }
        return Give(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (readyStart == readyEnd)
        {
            var count = await inner.ReadAsync(chunk, cancellationToken);
            if (count == 0)
                return 0;
            Take(chunk.AsSpan(0, count));
        }
        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    private int Give(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, readyEnd - readyStart);
        ready.AsSpan(readyStart, count).CopyTo(buffer);
        readyStart += count;
        return count;
    }

    private void Take(ReadOnlySpan<char> text)
    {
        readyStart = readyEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (isCutting && SkipCut(text, ref i))
                return;
            var c = text[i];
            Put(c is TooManyColumns or FieldTooLarge ? '\uFFFD' : c);
            Count(c);
        }
    }

    /// <returns>true if the rest of the text falls away.</returns>
    private bool SkipCut(ReadOnlySpan<char> text, ref int at)
    {
        var length = text[at..].IndexOfAny('\r', '\n');
        isCutting = length < 0;
        at += Math.Max(length, 0);
        return isCutting;
    }

    private void Put(char c) => ready[readyEnd++] = c;

    private void Count(char c)
    {
        var reopens = hasJustClosed && c == '"';
        hasJustClosed = isQuoted && c == '"';
        if (c == '"' && (isQuoted || reopens || length == 0))
            isQuoted = !isQuoted;
        if (isQuoted || c is not ('\n' or '\r') && c != delimiter)
            length++;
        else
            (columns, length) = (c == delimiter ? columns + 1 : 1, 0);
        if (length > options.MaxFieldLength)
            Cut(FieldTooLarge);
        else if (columns > options.MaxColumns)
            Cut(TooManyColumns);
    }

    private void Cut(char mark)
    {
        Put(mark);
        if (isQuoted)
            Put('"');
        (isCutting, isQuoted, hasJustClosed, columns, length) = (true, false, false, 1, 0);
    }
}
