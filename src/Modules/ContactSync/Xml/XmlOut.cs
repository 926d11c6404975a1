using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Carnet.ContactSync.Xml;

/// <summary>
/// Writes UTF-8 straight into the answer's pipe: what is fixed as bytes made once, what varies escaped. Nothing is built up:
/// a list of 50,000 cards passes through a buffer of a few pages.
/// </summary>
internal sealed class XmlOut(PipeWriter pipe)
{
    private const int Breath = 32 * 1024, Page = 4096;

    // A carriage return would be lost on the reader's side (XML 1.0 2.11) and with it the card's own line ends.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (byte)c), (byte)'<', (byte)'>', (byte)'&']);

    private Memory<byte> _page;
    private int _used, _unflushed;

    // A list is thousands of small pieces, and the pipe takes a lock for each it is told of.
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _page.Length - _used)
            Turn(utf8.Length);
        utf8.CopyTo(_page.Span[_used..]);
        _used += utf8.Length;
        _unflushed += utf8.Length;
    }

    /// <summary>Hands over what is written; nothing is sent without it.</summary>
    public void End()
    {
        if (_used > 0)
            pipe.Advance(_used);
        (_page, _used) = (default, 0);
    }

    private void Turn(int needed)
    {
        End();
        _page = pipe.GetMemory(Math.Max(needed, Page));
    }

    /// <summary>Text between tags; what XML cannot hold is left out.</summary>
    public void Text(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Text(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>The same of valid UTF-8.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(Special) is >= 0 and var at)
        {
            Raw(utf8[..at]);
            Raw(utf8[at] switch
            {
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                (byte)'\r' => "&#13;"u8,
                _ => default,
            });
            utf8 = utf8[(at + 1)..];
        }
        Raw(utf8);
    }

    public void Element(Tag tag, string text)
    {
        Raw(tag.Open);
        Text(text);
        Raw(tag.Close);
    }

    /// <summary>Sends what has gathered, now and then; waits for a slow reader instead of piling up.</summary>
    public async ValueTask Breathe(CancellationToken cancel)
    {
        if (_unflushed < Breath)
            return;
        _unflushed = 0;
        End();
        var sent = await pipe.FlushAsync(cancel);
        if (sent.IsCompleted)
            throw new OperationCanceledException("The reader is gone.");
    }
}
