using Carnet.Contacts.Search;

namespace Carnet.Contacts.Collections;

internal enum ClueKind { EmailIs, EmailHas, NameHas }

/// <summary>Something an index knows of every card that is looked for.</summary>
public readonly record struct CardClue
{
    private CardClue(ClueKind kind, string text) => (Kind, Text) = (kind, text);

    internal ClueKind Kind { get; }

    /// <summary>As the index keeps it: in lower case, folded.</summary>
    internal string Text { get; }

    /// <summary>One of its e-mail addresses is this, or contains it; case does not matter.</summary>
    /// <returns>Null: the index cannot tell.</returns>
    public static CardClue? Email(string text, bool isWhole)
    {
        // The index keeps addresses without spaces around them; other letters have more than one lower case.
        if (text.Length == 0 || text != text.Trim() || !System.Text.Ascii.IsValid(text) || text.AsSpan().ContainsAny("\\,;"))
            return null;
        var lower = text.ToLowerInvariant();
        return isWhole ? new CardClue(ClueKind.EmailIs, lower) : new CardClue(ClueKind.EmailHas, lower);
    }

    /// <summary>Its formatted name contains this; case does not matter.</summary>
    /// <returns>Null: the index cannot tell.</returns>
    public static CardClue? FormattedName(string text) =>
        // Letters of Western alphabets are folded one by one, so that a part of a word is a part of the folded word.
        text.All(c => c < 0x180) && SearchWords.Of(text).MaxBy(word => word.Length) is { Length: > 1 } longest
            ? new CardClue(ClueKind.NameHas, longest)
            : null;
}
