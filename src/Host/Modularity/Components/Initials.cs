using System.Globalization;
using System.Text;

namespace Carnet.Modularity.Components;

public enum AvatarSize { Small, Medium, Large }

/// <summary>What stands for a name in a small circle.</summary>
public static class Initials
{
    public const int Colours = 12;

    /// <summary>
    /// First letters of the first and the last word; one sign where either has no capital letters (Japanese, Arabic);
    /// "?" for a name without letters.
    /// </summary>
    public static string Of(string name)
    {
        var words = name.Split([' ', ',', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(FirstLetter).OfType<string>().ToList();
        if (words.Count == 0)
            return "?";
        var first = words[0].ToUpper(CultureInfo.CurrentCulture);
        var last = words[^1].ToUpper(CultureInfo.CurrentCulture);
        return words.Count > 1 && char.IsUpper(first, 0) && char.IsUpper(last, 0) ? first + last : first;
    }

    /// <summary>The same number from 0 to 11 for the same text on every machine and at every start.</summary>
    public static int Colour(string seed)
    {
        // FNV-1a, 32 bit: string.GetHashCode differs from start to start.
        var hash = 2166136261u;
        foreach (var octet in Encoding.UTF8.GetBytes(seed))
            hash = (hash ^ octet) * 16777619u;
        return (int)(hash % Colours);
    }

    private static string? FirstLetter(string word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
            if (Rune.IsLetterOrDigit(Rune.GetRuneAt(elements.GetTextElement(), 0)))
                return elements.GetTextElement();
        return null;
    }
}
