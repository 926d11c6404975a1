using System.Buffers;

namespace Carnet.ContactFormats;

/// <summary>Reads a stream line by line (CRLF, LF or CR) and never holds more than one line, of at most <see cref="Limit"/> bytes.</summary>
internal sealed class ByteLines(Stream stream)
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\r\n"u8);
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isAtEnd;
    private bool isInsideOverlong;

    /// <summary>A longer line is cut to this length, its rest skipped.</summary>
    public int Limit { get; set; } = 1024 * 1024;

    /// <summary>1-based.</summary>
    public int Number { get; private set; }

    /// <summary>The line with its break; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Whole { get; private set; }

    /// <summary>The line without its break.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool IsOverlong { get; private set; }

    /// <returns>false at the end of the stream.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancel)
    {
        if (isInsideOverlong)
            await SkipLine(cancel);
        Number++;
        for (var looked = 0; ;)
        {
            if (FindBreak(looked) is { } at)
                return Take(at, BreakLength(at));
            if (isAtEnd)
                return start < end && Take(end, 0);
            if (end - start > Limit)
                return TakeOverlong();
            looked = end - start;
            await Fill(cancel);
        }
    }

    // CR as the last byte read may be the first half of CRLF.
    private int? FindBreak(int looked)
    {
        var from = Math.Max(start, start + looked - 1);
        var length = buffer.AsSpan(from..end).IndexOfAny(Breaks);
        return length < 0 || (buffer[from + length] == '\r' && from + length + 1 == end && !isAtEnd) ? null : from + length;
    }

    private int BreakLength(int at) => buffer[at] == '\r' && at + 1 < end && buffer[at + 1] == '\n' ? 2 : 1;

    private bool Take(int lineEnd, int breakLength)
    {
        Line = buffer.AsMemory(start..lineEnd);
        Whole = buffer.AsMemory(start..(lineEnd + breakLength));
        IsOverlong = false;
        start = lineEnd + breakLength;
        return true;
    }

    private bool TakeOverlong()
    {
        Whole = Line = buffer.AsMemory(start, Limit);
        (IsOverlong, isInsideOverlong) = (true, true);
        start = end - 1;
        return true;
    }

    private async ValueTask SkipLine(CancellationToken cancel)
    {
        isInsideOverlong = false;
        for (; FindBreak(0) is null && !isAtEnd; await Fill(cancel))
            start = Math.Max(start, end - 1);
        start = FindBreak(0) is { } at ? at + BreakLength(at) : end;
    }

    private async ValueTask Fill(CancellationToken cancel)
    {
        buffer.AsSpan(start..end).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var count = await stream.ReadAsync(buffer.AsMemory(end), cancel);
        end += count;
        isAtEnd = count == 0;
    }
}
