namespace Carnet.ContactFormats;

/// <summary>What differs between the peoples: particles, order, readings.</summary>
internal static class PersonNames
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "van", "von", "vom", "zu", "zum", "zur", "der", "den", "dem", "het", "ten", "ter", "te", "op", "in", "'t", "’t", "'s", "’s",
        "de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "del", "della", "dello", "dei", "degli", "di", "da", "do", "dos", "das",
        "los", "las", "y", "e", "af", "av", "und", "bin", "ibn", "ben", "al", "el", "al-", "el-",
    };

    private static readonly string[] Elided = ["d'", "d’", "l'", "l’", "al-", "el-"];

    /// <summary>Chinese, Japanese and Korean names are said and sorted family name first.</summary>
    public static bool IsFamilyFirst(ContactData contact) =>
        contact.FamilyName.Length > 0 && contact.GivenName.Length > 0 && contact.FamilyName.All(IsEastAsian) && contact.GivenName.All(IsEastAsian);

    private static bool IsEastAsian(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' or '々';

    // Kanji do not tell their order; the reading does.
    public static string SortableFamily(ContactData contact) =>
        contact.PhoneticFamilyName.Length > 0 && contact.FamilyName.Any(IsEastAsian) ? contact.PhoneticFamilyName : WithoutParticles(contact.FamilyName);

    public static string SortableGiven(ContactData contact) =>
        contact.PhoneticGivenName.Length > 0 && contact.GivenName.Any(IsEastAsian) ? contact.PhoneticGivenName : contact.GivenName;

    /// <summary>
    /// "van Beethoven" → "Beethoven", "d'Alembert" → "Alembert"; "Van Damme" and "Le Goff" stay, for a capital says the particle is part of the name
    /// (the practice of French, Spanish, German and Dutch catalogues alike).
    /// </summary>
    private static string WithoutParticles(string family)
    {
        var words = family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = string.Join(' ', words.SkipWhile(Particles.Contains));
        foreach (var elided in Elided)
            if (rest.StartsWith(elided, StringComparison.Ordinal))
                rest = rest[elided.Length..];
        return rest.Length > 0 ? rest : family;
    }
}
