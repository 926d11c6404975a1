using System.Globalization;
using System.Text;

namespace Carnet.ContactFormats;

/// <summary>The signs of a phone number as a person typed it.</summary>
/// <param name="Digits">ASCII digits, vanity letters turned into theirs.</param>
internal sealed record WrittenNumber(bool HasPlus, string Digits, string Extension)
{
    private const string Separators = " -–—‐‑−.·/()[]\\~*,_'\t\u00a0\u202f\u2009\u2011\u200e\u200f\u202a\u202c\u2060\u200b";
    private static readonly string[] ExtensionWords = [";ext=", "extension", "ext.", "ext:", "ext", "poste", "durchwahl", "dw", "int.", "x", "#"];

    /// <summary>null where the text is no number.</summary>
    public static WrittenNumber? Read(string text)
    {
        var (number, extension) = SplitExtension(WithoutUri(text.Trim()));
        number = WithoutTrunkInBrackets(number);
        var digits = new StringBuilder(number.Length);
        var hasPlus = false;
        foreach (var c in number)
        {
            if (Digit(c) is { } digit)
                digits.Append(digit);
            else if (c is '+' or '＋' && digits.Length == 0 && !hasPlus)
                hasPlus = true;
            else if (char.IsAsciiLetter(c) && digits.Length >= 3)
                digits.Append(KeyOf(c));
            else if (!Separators.Contains(c, StringComparison.Ordinal))
                return null;
        }
        return digits.Length is >= 3 and <= 30 ? new WrittenNumber(hasPlus, digits.ToString(), extension) : null;
    }

    // RFC 3966: tel:+49-30-123;phone-context=…;ext=12
    private static string WithoutUri(string text)
    {
        if (!text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return text;
        var parts = Uri.UnescapeDataString(text[4..]).Split(';');
        var context = parts.FirstOrDefault(p => p.StartsWith("phone-context=+", StringComparison.OrdinalIgnoreCase));
        var extension = parts.FirstOrDefault(p => p.StartsWith("ext=", StringComparison.OrdinalIgnoreCase));
        var number = context is null || parts[0].StartsWith('+') ? parts[0] : context["phone-context=".Length..] + parts[0];
        return extension is null ? number : $"{number};{extension}";
    }

    private static (string Number, string Extension) SplitExtension(string text)
    {
        foreach (var word in ExtensionWords)
        {
            var at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 3 || !text.AsSpan(0, at).ContainsAnyInRange('0', '9'))
                continue;
            var rest = text[(at + word.Length)..].Trim(' ', '.', ':', '\u00a0');
            if (rest.Length is > 0 and <= 11 && rest.All(char.IsAsciiDigit))
                return (text[..at].TrimEnd(' ', ',', ';', '(', '-'), rest);
        }
        return (text, "");
    }

    // +44 (0)20 …: the zero is for callers inside the country only.
    private static string WithoutTrunkInBrackets(string number)
    {
        var isInternational = number.StartsWith('+') || number.StartsWith("00", StringComparison.Ordinal) || number.StartsWith('＋');
        return isInternational ? number.Replace("(0)", " ", StringComparison.Ordinal) : number;
    }

    internal static char? Digit(char c)
    {
        if (char.IsAsciiDigit(c))
            return c;
        var value = CharUnicodeInfo.GetDecimalDigitValue(c);
        return value < 0 ? null : (char)('0' + value);
    }

    // ITU-T E.161: the letters on the keys.
    private static char KeyOf(char letter) => "22233344455566677778889999"[char.ToUpperInvariant(letter) - 'A'];
}
