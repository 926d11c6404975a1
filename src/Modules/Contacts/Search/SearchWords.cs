using System.Globalization;
using System.Text.RegularExpressions;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Search;

/// <summary>Cuts text into the words that are indexed and asked for; both sides use it, so both see the same words.</summary>
public static partial class SearchWords
{
    /// <summary>The words of a question: as <see cref="Of"/>, but a phone number in any notation is one word of digits.</summary>
    public static IEnumerable<string> Asked(string text) =>
        Of(PhoneLike().Replace(text, number => $" {Digits(number.Value)} "));

    // Numbers are indexed as typed and in the international form without its plus; "00" says the same as "+".
    private static string Digits(string number)
    {
        var digits = PhoneNumbers.DigitsOf(number);
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    [GeneratedRegex(@"(?<!\w)\+?\(?\d[\d ().\-/]+\d(?!\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneLike();

    /// <returns>Folded words: runs of letters and digits, lower case, without diacritics.</returns>
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPart(text, i))
            {
                if (start < 0)
                    start = i;
                continue;
            }
            if (start >= 0 && ContactNames.SortKey(text[start..i]) is { Length: > 0 } word)
                yield return word;
            start = -1;
        }
    }

    // Surrogates belong to letters of the higher planes more often than not; a stray emoji in a word harms nobody.
    private static bool IsPart(string text, int i) => char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
