using System.Text.RegularExpressions;
using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Books;

/// <summary>What a book may be called, and what colours there are.</summary>
public static partial class BookNames
{
    public const int MostCharacters = 100;

    /// <returns>The name without white space around it.</returns>
    /// <exception cref="InvalidException">Empty or too long.</exception>
    public static string Checked(string name)
    {
        var trimmed = name.Trim().Replace("\0", "", StringComparison.Ordinal);
        if (trimmed.Length == 0)
            throw new InvalidException("name", "A folder needs a name.") { TextsOf = typeof(ContactsModule) };
        return trimmed.Length <= MostCharacters
            ? trimmed
            : throw new InvalidException("name", "A name has at most {0} characters.", MostCharacters) { TextsOf = typeof(ContactsModule) };
    }

    /// <returns>The name, with a number behind it when it is taken.</returns>
    internal static string Free(string name, IReadOnlyCollection<string> taken)
    {
        var called = name.Length <= MostCharacters - 8 ? name : name[..(MostCharacters - 8)];
        var free = called;
        for (var number = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); number++)
            free = $"{called} ({number})";
        return free;
    }

    /// <returns>#rrggbb; null for anything else.</returns>
    public static string? Color(string? color) => color is not null && Hex().IsMatch(color) ? color.ToLowerInvariant() : null;

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
