namespace Carnet.ContactFormats.Csv;

/// <summary>Reads a header row: is it one, whose is it, and where do its columns go.</summary>
internal static class Headers
{
    /// <summary>A first row with an address or a number in it is data.</summary>
    public static bool IsHeader(IReadOnlyList<string> row)
    {
        var known = row.Count(cell => HeaderNames.TargetOf(HeaderNames.Fold(cell)) is not null);
        var isData = row.Any(cell => cell.Contains('@', StringComparison.Ordinal) || cell.Count(char.IsAsciiDigit) >= 5);
        return known >= 2 || (known == 1 && !isData) || !(isData || row.All(cell => cell.Length == 0));
    }

    public static CsvDialect DialectOf(IReadOnlyList<string> header)
    {
        var names = header.Select(HeaderNames.Fold).ToHashSet();
        bool Has(params string[] all) => Array.TrueForAll(all, names.Contains);
        if (names.Any(n => n is "e mail 1 value" or "phone 1 value" or "organization 1 name") || Has("file as", "labels"))
            return CsvDialect.Google;
        if (Has("given yomi", "surname yomi") || Has("imaddress", "personal web page"))
            return CsvDialect.OutlookWeb;
        if (names.Overlaps(["business street 2", "rue bureau 2", "calle del trabajo 2", "strasse geschaftlich 2", "e mail 2 display name"]))
            return CsvDialect.OutlookClassic;
        if (Has("primary email") || Has("screen name", "display name") || Has("work zipcode"))
            return CsvDialect.Thunderbird;
        return names.Overlaps(["home email", "work email"]) && names.Overlaps(["mobile", "mobile phone", "iphone"]) ? CsvDialect.Apple : CsvDialect.Generic;
    }

    public static ColumnMapping MappingOf(IReadOnlyList<string> header)
    {
        var folded = header.Select(HeaderNames.Fold).ToList();
        var targets = new List<string>();
        for (var i = 0; i < folded.Count; i++)
        {
            var target = Ambiguous(folded, i) ?? HeaderNames.TargetOf(folded[i]) ?? (folded[i].Length == 0 ? ColumnMapping.Ignore : CsvTargets.Custom);
            targets.Add(Unused(targets, target));
        }
        return new ColumnMapping(targets.ToValueList());
    }

    // "Titre" is the salutation first and the post after "Service"; "Title" is the post only where no "Job Title" is; "Nom" is all of a name without "Prénom".
    private static string? Ambiguous(List<string> names, int column) => names[column] switch
    {
        "titre" => names.IndexOf("titre") == column && names.LastIndexOf("titre") > column ? "prefix" : "jobTitle",
        "title" => names.Contains("job title") || names.Contains("organization title") || names.Contains("given yomi") ? "prefix" : "jobTitle",
        "nom" or "nombre" when !names.Exists(IsGivenOrFamily) => "formattedName",
        // In Outlook's own columns "Ort" is a place of work, not a town.
        "ort" when names.Contains("strasse geschaftlich") => CsvTargets.Custom,
        _ => null,
    };

    private static bool IsGivenOrFamily(string name) => name is "prenom" or "apellidos" or "apellido" or "segundo nombre" or "nom de famille";

    // Two columns cannot fill one field: the second becomes the next of its list, or a field of the user's own.
    private static string Unused(List<string> targets, string target)
    {
        if (target is ColumnMapping.Ignore or CsvTargets.Custom or "notes" or "categories" || !targets.Contains(target))
            return target;
        var parts = target.Split('.');
        for (var number = 2; ; number++)
        {
            var next = parts.Length == 3 ? $"{parts[0]}.{parts[1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')}{number}.{parts[2]}" : CsvTargets.Custom;
            if (next == CsvTargets.Custom || !targets.Contains(next))
                return next;
        }
    }

    /// <summary>A mapping from what the cells of a table without header look like.</summary>
    public static ColumnMapping GuessOf(IReadOnlyList<IReadOnlyList<string>> rows, int columns)
    {
        var targets = new List<string>();
        var names = new Queue<string>(["givenName", "familyName", "organization"]);
        for (var i = 0; i < columns; i++)
        {
            var cells = rows.Where(r => i < r.Count).Select(r => r[i].Trim()).Where(c => c.Length > 0).ToList();
            var target = Looks(cells, c => c.Contains('@', StringComparison.Ordinal)) ? "email.1.value"
                : Looks(cells, c => PhoneNumbers.Parse(c, "") is { Digits.Length: >= 6 }) ? "phone.1.value"
                : Looks(cells, c => c.StartsWith("http", StringComparison.OrdinalIgnoreCase)) ? "url.1.value"
                : Looks(cells, c => c.Length < 60 && !c.Any(char.IsAsciiDigit)) && names.TryDequeue(out var name) ? name : ColumnMapping.Ignore;
            targets.Add(Unused(targets, target));
        }
        if (!targets.Contains("familyName"))
            targets = [.. targets.Select(t => t == "givenName" ? "formattedName" : t)];
        return new ColumnMapping(targets.ToValueList());
    }

    private static bool Looks(List<string> cells, Predicate<string> like) => cells.Count > 0 && cells.FindAll(like).Count * 2 > cells.Count;
}
