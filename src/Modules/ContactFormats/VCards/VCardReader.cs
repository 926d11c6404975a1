using System.Runtime.CompilerServices;

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
/// <param name="Code">Stable, for translation: card-too-large, no-end, not-vcard, empty-file, bad-card.</param>
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
        await Task.CompletedTask;
        yield break;
    }
}
