using System.Globalization;
using System.Text;

namespace Carnet.ContactFormats;

/// <summary>Folds text for sorting and searching, and finds the letter it stands under.</summary>
internal static class SortKeys
{
    private const string Dividers = "-_/.,;:@&+‐‑–—·・、";

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['ø'] = "o", ['ł'] = "l", ['æ'] = "ae", ['œ'] = "oe", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ħ'] = "h", ['ı'] = "i",
        ['ŋ'] = "n", ['ŧ'] = "t", ['ĸ'] = "k", ['ə'] = "e", ['ς'] = "σ",
    };

    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var key = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
            Append(key, c);
        return key.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    // Hangul syllables sort by themselves; taken apart they would lose their shape.
    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var whole = new StringBuilder(text.Length * 2);
        foreach (var part in Valid(text).EnumerateRunes())
            whole.Append(part.Value is >= 0xac00 and <= 0xd7a3 ? part.ToString() : part.ToString().Normalize(NormalizationForm.FormKD));
        return whole.ToString();
    }

    private static string Valid(string text) => string.Concat(text.EnumerateRunes());

    private static void Append(StringBuilder key, char original)
    {
        var c = char.ToLowerInvariant(original);
        if (c is >= '\u30a1' and <= '\u30f6')
            c = (char)(c - 0x60);
        if (Letters.TryGetValue(c, out var folded))
            key.Append(folded);
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            key.Append(c);
        else if (c == '\u0306' && key.Length > 0 && key[^1] == 'и')
            key.Append(c);
        else if (char.IsWhiteSpace(c) || Dividers.Contains(c))
            AppendSpace(key);
        else if (IsVowelSign(c))
            key.Append(c);
    }

    private static void AppendSpace(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
            key.Append(' ');
    }

    // Accents, Hebrew points, Arabic vowels and the kana's marks go; what India and Thailand write above and below is letters.
    private static bool IsVowelSign(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && c is >= '\u0900' and not ('\u3099' or '\u309a') and (< '\u1ab0' or > '\u1aff') and (< '\u20d0' or > '\u20ff') and (< '\ufe00' or > '\ufe2f');

    public static string Initial(string sortKey)
    {
        if (sortKey.Length == 0 || Rune.DecodeFromUtf16(sortKey, out var first, out _) != System.Buffers.OperationStatus.Done)
            return "#";
        return first.Value switch
        {
            >= 'a' and <= 'z' => ((char)(first.Value - 32)).ToString(),
            >= 0x3041 and <= 0x3096 => KanaRow((char)first.Value),
            >= 0xac00 and <= 0xd7a3 => "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[(first.Value - 0xac00) / 588].ToString(),
            >= 0x3400 and <= 0x9fff or >= 0xf900 and <= 0xfaff or >= 0x20000 and <= 0x323af => "漢",
            _ => Rune.IsLetter(first) ? Rune.ToUpperInvariant(first).ToString() : "#",
        };
    }

    private static string KanaRow(char kana)
    {
        const string rows = "あかさたなはまやらわ";
        const string starts = "ぁかさたなはまゃらゎ";
        for (var i = starts.Length - 1; i > 0; i--)
            if (kana >= starts[i])
                return rows[i].ToString();
        return "あ";
    }
}
