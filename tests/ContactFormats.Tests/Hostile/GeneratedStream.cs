using System.Text;

namespace Carnet.ContactFormats.Tests.Hostile;

/// <summary>A stream of head, then one text many times, then a tail; made while it is read and not seekable.</summary>
public sealed class GeneratedStream(string head, string repeated, long times, string tail = "") : Stream
{
    private readonly byte[] block = Encoding.UTF8.GetBytes(repeated);
    private byte[] current = Encoding.UTF8.GetBytes(head);
    private long left = times;
    private bool hasTail = tail.Length > 0;
    private int at;

    /// <summary>How much was asked for so far.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length && Refill())
        {
            var count = Math.Min(buffer.Length - written, current.Length - at);
            current.AsSpan(at, count).CopyTo(buffer[written..]);
            (at, written) = (at + count, written + count);
        }
        BytesRead += written;
        return written;
    }

    private bool Refill()
    {
        if (at < current.Length)
            return true;
        if (left == 0 && !hasTail)
            return false;
        current = left > 0 ? block : Encoding.UTF8.GetBytes(tail);
        hasTail &= left > 0;
        left = Math.Max(0, left - 1);
        at = 0;
        return true;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
