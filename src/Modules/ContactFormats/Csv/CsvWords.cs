namespace Carnet.ContactFormats.Csv;

/// <summary>Cells that hold a word for something stable.</summary>
internal static class CsvWords
{
    private const string Multiple = " ::: ";

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["english"] = "en", ["anglais"] = "en", ["ingles"] = "en", ["englisch"] = "en",
        ["french"] = "fr", ["francais"] = "fr", ["frances"] = "fr", ["franzosisch"] = "fr",
        ["spanish"] = "es", ["espagnol"] = "es", ["espanol"] = "es", ["spanisch"] = "es",
        ["german"] = "de", ["allemand"] = "de", ["aleman"] = "de", ["deutsch"] = "de",
        ["italian"] = "it", ["italien"] = "it", ["italiano"] = "it", ["italienisch"] = "it",
        ["dutch"] = "nl", ["neerlandais"] = "nl", ["nederlands"] = "nl", ["portuguese"] = "pt", ["portugais"] = "pt", ["portugues"] = "pt",
    };

    public static IEnumerable<string> Values(string cell) => cell.Split(Multiple, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A language tag where the word is one or names one; other words stay.</summary>
    public static string Language(string word) => Languages.GetValueOrDefault(ContactNames.SortKey(word), word);

    /// <summary>Outlook writes "Unspecified" for nobody's sex.</summary>
    public static string Gender(string word) => ContactNames.SortKey(word) switch
    {
        "male" or "m" or "masculin" or "homme" or "masculino" or "hombre" or "mannlich" => "M",
        "female" or "f" or "feminin" or "femme" or "femenino" or "mujer" or "weiblich" => "F",
        "unspecified" or "non specifie" or "no especificado" or "keine angabe" or "nicht angegeben" => "",
        _ => word,
    };

    /// <summary>Google divides labels by " ::: " and marks its own with a star; Outlook divides by ; or the list separator.</summary>
    public static IEnumerable<string> Categories(string cell)
    {
        var names = cell.Contains(Multiple, StringComparison.Ordinal) || cell.StartsWith("* ", StringComparison.Ordinal)
            ? Values(cell)
            : cell.Split(cell.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Where(n => !n.StartsWith("* ", StringComparison.Ordinal) && n != "*");
    }
}
