namespace Carnet.ContactTransfer.Tests.Uploads;

/// <summary>A file of one card after another, made while it is read.</summary>
internal sealed class EndlessCards(long length) : Stream
{
    private static readonly byte[] Card = Sites.Multipart.Text("BEGIN:VCARD\nVERSION:3.0\nFN:Somebody\nEND:VCARD\n");
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => _position; set => _position = value; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - _position);
        for (var i = 0; i < read; i++)
            buffer[offset + i] = Card[(_position + i) % Card.Length];
        _position += read;
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => _position = offset;
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
