using System.Globalization;
using System.Text;

namespace Carnet.Runtime.Mail.Smtp;

/// <summary>Commands out, replies in.</summary>
internal sealed class SmtpLines(Stream stream) : IAsyncDisposable
{
    /// <summary>Generous: RFC 5321 4.5.3.1.5 allows 512 octets a line.</summary>
    private const int MostLines = 200;

    private readonly StreamReader _reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);

    public async Task Write(string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>RFC 5321 4.2.1: every line but the last has a hyphen after its code.</summary>
    /// <exception cref="IOException">The connection ended, or this is no reply.</exception>
    public async Task<SmtpReply> Read(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await _reader.ReadLineAsync(cancel) ?? throw new IOException("The mail server ended the connection.");
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                throw new IOException("What answers there is no mail server.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
                return new(code, [.. lines]);
        }
        throw new IOException("The mail server's answer does not end.");
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return stream.DisposeAsync();
    }
}
