using System.Text;

namespace Carnet.ContactFormats.Csv;

/// <summary>The first part of a file, and what it tells of the rest.</summary>
internal sealed class CsvHead
{
    private const int Length = 256 * 1024;

    private readonly byte[] bytes;
    private readonly Stream rest;
    private readonly int skip;

    private CsvHead(byte[] bytes, Stream rest, Encoding encoding, string text)
    {
        (this.bytes, this.rest, Encoding) = (bytes, rest, encoding);
        (Delimiter, skip) = Delimiters.Of(text);
        Text = new StringReader(text[skip..]);
    }

    public Encoding Encoding { get; }

    public char Delimiter { get; }

    /// <summary>The head alone, behind a <c>sep=</c> line.</summary>
    public TextReader Text { get; }

    /// <summary>Whether more follows than was read.</summary>
    public bool IsPartial => bytes.Length == Length;

    /// <exception cref="CsvFormatException">Empty or no text.</exception>
    public static async Task<CsvHead> ReadAsync(Stream stream, CsvReaderOptions options, CancellationToken cancel)
    {
        var buffer = new byte[Length];
        var count = await stream.ReadAtLeastAsync(buffer, Length, throwOnEndOfStream: false, cancel);
        var bytes = buffer[..count];
        var format = FormatSniffer.Sniff(bytes, "x.csv");
        if (format == ContactFormat.Empty)
            throw new CsvFormatException(1, "empty-file", "The file is empty.");
        if (format is not ContactFormat.Csv)
            throw new CsvFormatException(1, "not-csv", "This is not a table of text.");
        var encoding = TextDecoding.Of(bytes, options.Culture);
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return new CsvHead(bytes, stream, encoding, text);
    }

    /// <summary>Head and rest as one text.</summary>
    public TextReader Whole()
    {
        var reader = new StreamReader(new PrefixedStream(bytes, rest), Encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var i = 0; i < skip; i++)
            reader.Read();
        return reader;
    }
}
