using System.Globalization;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Search;

/// <summary>Cuts text into the words that are indexed and asked for; both sides use it, so both see the same words.</summary>
public static class SearchWords
{
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
