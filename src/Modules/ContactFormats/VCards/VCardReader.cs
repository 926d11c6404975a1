using System.Runtime.CompilerServices;
using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Limits and hints for <see cref="VCardReader"/>.</summary>
public sealed record VCardReaderOptions
{
    /// <summary>A larger card becomes a problem and is skipped without being held in memory.</summary>
    public int MaxCardBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The longest physical line; BlackBerry writes a whole photo on one.</summary>
    public int MaxLineBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>A culture such as <c>fr</c> or <c>ru</c>: decides between encodings that the bytes leave open.</summary>
    public string? Culture { get; init; }
}

/// <summary>What is wrong with one card.</summary>
/// <param name="Line">1-based line of the file where the card begins.</param>
/// <param name="Code">Stable, for translation: one of <see cref="VCardProblems"/>.</param>
/// <param name="Message">Plain English.</param>
/// <param name="Raw">The bytes, as far as they were kept.</param>
public sealed record VCardProblem(int Line, string Code, string Message, byte[] Raw);

/// <summary>Either a card or a problem. A card that had to be mended (no END line) carries the reason in <paramref name="Warning"/>.</summary>
public sealed record ReadCard(VCard? Card, VCardProblem? Problem, int Line = 0, VCardProblem? Warning = null);

/// <summary>Reads many cards from a stream, one at a time; a broken card never stops the rest.</summary>
public sealed class VCardReader
{
    /// <summary>Yields every card of the stream, holding one at a time in memory. The stream stays open.</summary>
    public async IAsyncEnumerable<ReadCard> ReadAsync(Stream stream, VCardReaderOptions? options = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        options ??= new VCardReaderOptions();
        var guess = new EncodingGuess(options.Culture);
        var splitter = new CardSplitter(await InUtf8(stream, cancel), options);
        await foreach (var split in splitter.ReadAsync(cancel))
            yield return Read(split, guess);
    }

    private static async Task<Stream> InUtf8(Stream stream, CancellationToken cancel)
    {
        var head = new byte[4];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        var (encoding, mark) = TextEncodings.ByteOrderMark(head.AsSpan(0, length));
        encoding ??= TextEncodings.Utf16ByZeros(head.AsSpan(0, length));
        if (encoding is null || encoding.CodePage == Encoding.UTF8.CodePage)
            return new PrefixedStream(head.AsMemory(0, length), stream);
        var text = new PrefixedStream(head.AsMemory(mark, length - mark), stream);
        return Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8, leaveOpen: true);
    }

    private static ReadCard Read(SplitCard split, EncodingGuess guess)
    {
        if (split.Fault is { } fault and not "no-end")
            return new ReadCard(null, VCardProblems.Of(split, fault), split.Line);
        try
        {
            var card = CardParser.Parse(split.Fault is null ? split.Bytes : Ended(split.Bytes), guess);
            return split.Fault is null ? new ReadCard(card, null, split.Line) : Mended(card, VCardProblems.Of(split, "no-end"));
        }
        catch (VCardFormatException broken)
        {
            return new ReadCard(null, new VCardProblem(split.Line + broken.Line - 1, broken.Code, broken.Message, split.Bytes), split.Line);
        }
    }

    private static byte[] Ended(byte[] card) => [.. card, .. card is [.., (byte)'\n'] or [.., (byte)'\r'] ? ""u8 : "\r\n"u8, .. "END:VCARD\r\n"u8];

    // A file that was cut off keeps what a person would miss; without a name or an address there is nothing to save.
    private static ReadCard Mended(VCard card, VCardProblem problem)
    {
        var isWorthKeeping = card.Properties.Any(p => p.Is("FN") || p.Is("N") || p.Is("EMAIL") || p.Is("TEL") || p.Is("ORG"));
        return isWorthKeeping ? new ReadCard(card, null, problem.Line, problem) : new ReadCard(null, problem, problem.Line);
    }
}
