using System.Text;

namespace Carnet.ContactFormats;

/// <summary>
/// Guesses the Windows code page of 8-bit text that declares none, from how its high octets look as letters.
/// Keeps its scores over one file, so that a card with a single accent profits from the others.
/// </summary>
internal sealed class EncodingGuess
{
    private static readonly int[] CodePages = [1252, 1251, 1253, 1255, 1250, 1254];
    private readonly Alphabet[] alphabets = [.. CodePages.Select(Alphabet.Of)];
    private readonly double[] scores = new double[CodePages.Length];

    /// <param name="culture">The user's culture; its code page wins where the text leaves a doubt.</param>
    public EncodingGuess(string? culture)
    {
        var language = culture is null ? "" : culture.Split('-', '_')[0].ToLowerInvariant();
        var preferred = language switch
        {
            "ru" or "uk" or "bg" or "sr" or "be" or "mk" => 1251,
            "el" => 1253,
            "he" or "yi" or "iw" => 1255,
            "pl" or "cs" or "sk" or "hu" or "sl" or "hr" or "ro" or "sq" => 1250,
            "tr" or "az" => 1254,
            _ => 1252,
        };
        for (var i = 0; i < CodePages.Length; i++)
            scores[i] = CodePages[i] == preferred ? 1.5 : 0;
        // Nearly all letters of 1250 and 1254 are letters of 1252 too; only the user's language can tell them apart.
        scores[4] -= preferred == 1250 ? 0 : 1000;
        scores[5] -= preferred == 1254 ? 0 : 1000;
    }

    public Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var best = 0;
        for (var i = 0; i < alphabets.Length; i++)
        {
            scores[i] += alphabets[i].Score(bytes);
            if (scores[i] > scores[best])
                best = i;
        }
        return TextEncodings.Windows(CodePages[best]);
    }
}
