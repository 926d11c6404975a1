using System.Text;

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

    private readonly char[] chunk = new char[16 * 1024];
    private readonly StringBuilder output = new();
    private int columns = 1;
    private int length;
    private bool isQuoted;
    private bool hasJustClosed;
    private bool isCutting;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (output.Length == 0)
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
        while (output.Length == 0)
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
        var count = Math.Min(buffer.Length, output.Length);
        output.CopyTo(0, buffer, count);
        output.Remove(0, count);
        return count;
    }

    private void Take(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (isCutting && c is not ('\n' or '\r'))
                continue;
            isCutting = false;
            output.Append(c is TooManyColumns or FieldTooLarge ? '\uFFFD' : c);
            Count(c);
        }
    }

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
        output.Append(mark);
        if (isQuoted)
            output.Append('"');
        (isCutting, isQuoted, hasJustClosed, columns, length) = (true, false, false, 1, 0);
    }
}
