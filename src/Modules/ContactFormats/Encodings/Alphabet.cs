using System.Globalization;
using System.Text;

namespace Carnet.ContactFormats;

/// <summary>What the upper half of a Windows code page means, to judge whether octets look like words in it.</summary>
internal sealed class Alphabet
{
    private const string CommonLatin = "éèêëàâäáãåæçîïíñôöóõøœùûüúßžšłąęśćźżńőűřčěůýďťňğış";
    private const string CommonCyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґ";
    private const string CommonGreek = "αοιετσνηυρπκμλςωθγδχφβξζψάέήίόύώ";
    private const string CommonHebrew = "יוהלארתמבשנחקדפעגטכצזסםןךףץ";

    private readonly char[] letters = new char[256];
    private readonly bool isLatin;
    private readonly string common;

    private Alphabet(int codePage)
    {
        var encoding = TextEncodings.Windows(codePage);
        for (var octet = 0; octet < 256; octet++)
            letters[octet] = encoding.GetString([(byte)octet]) is [var c, ..] ? c : '\uFFFD';
        isLatin = codePage is 1252 or 1250 or 1254;
        common = codePage switch { 1251 => CommonCyrillic, 1253 => CommonGreek, 1255 => CommonHebrew, _ => CommonLatin };
    }

    public static Alphabet Of(int codePage) => new(codePage);

    /// <summary>Higher for a likelier reading; 0 for pure ASCII.</summary>
    public double Score(ReadOnlySpan<byte> bytes)
    {
        var score = 0.0;
        var previous = ' ';
        foreach (var octet in bytes)
        {
            var c = letters[octet];
            if (octet >= 0x80)
                score += Judge(c) + JudgeNeighbour(previous, c);
            else if (char.IsAsciiLetter(c) && previous >= 0x80 && char.IsLetter(previous))
                score += isLatin ? 1 : -2;
            previous = c;
        }
        return score;
    }

    private double Judge(char c)
    {
        if (c is '\uFFFD' || char.IsControl(c))
            return -8;
        if (!char.IsLetter(c))
            return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? 0 : -1;
        // The strings stand in order of frequency: the first third is worth most.
        var rank = common.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return rank < 0 ? -0.5 : isLatin ? 1 : 1.2 - 1.1 * rank / common.Length;
    }

    private double JudgeNeighbour(char previous, char c)
    {
        if (!char.IsLetter(c))
            return 0;
        // Names begin with a capital where the script has one.
        if (!char.IsLetter(previous))
            return !isLatin && char.IsLower(c) ? -0.6 : 0;
        // A capital inside a word speaks against the reading in every script that has capitals.
        var score = char.IsUpper(c) && char.IsLower(previous) ? -3 : 0;
        if (char.IsAscii(previous))
            return score + (isLatin ? 1 : -2);
        return score + (isLatin ? -1.5 : 1);
    }
}
