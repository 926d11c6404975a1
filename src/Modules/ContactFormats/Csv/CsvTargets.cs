namespace Carnet.ContactFormats.Csv;

/// <summary>What a column can fill.</summary>
internal static class CsvTargets
{
    /// <summary>A field of the user's own, called like the column.</summary>
    public const string Custom = "custom";

    /// <summary>Single texts: the table of <see cref="ContactFields"/> read the other way.</summary>
    public static IReadOnlyDictionary<string, Func<ContactData, string, ContactData>> Texts { get; } = new Dictionary<string, Func<ContactData, string, ContactData>>
    {
        ["prefix"] = (c, v) => c with { Prefix = v },
        ["givenName"] = (c, v) => c with { GivenName = v },
        ["additionalNames"] = (c, v) => c with { AdditionalNames = v },
        ["familyName"] = (c, v) => c with { FamilyName = v },
        ["suffix"] = (c, v) => c with { Suffix = v },
        ["formattedName"] = (c, v) => c with { FormattedName = v },
        ["nickname"] = (c, v) => c with { Nickname = v },
        ["phoneticGivenName"] = (c, v) => c with { PhoneticGivenName = v },
        ["phoneticFamilyName"] = (c, v) => c with { PhoneticFamilyName = v },
        ["phoneticOrganization"] = (c, v) => c with { PhoneticOrganization = v },
        ["organization"] = (c, v) => c with { Organization = v },
        ["department"] = (c, v) => c with { Department = v },
        ["jobTitle"] = (c, v) => c with { JobTitle = v },
        ["role"] = (c, v) => c with { Role = v },
        ["notes"] = (c, v) => c with { Notes = c.Notes.Length == 0 ? v : $"{c.Notes}\n{v}" },
        ["language"] = (c, v) => c with { Language = CsvWords.Language(v) },
        ["gender"] = (c, v) => c with { Gender = CsvWords.Gender(v) },
        ["timeZone"] = (c, v) => c with { TimeZone = v },
        ["geo"] = (c, v) => c with { Geo = v },
        ["calendarUri"] = (c, v) => c with { CalendarUri = v },
        ["categories"] = (c, v) => c with { Categories = [.. c.Categories, .. CsvWords.Categories(v)] },
        ["photo"] = (c, v) => c with { Photo = v.Contains("://", StringComparison.Ordinal) ? new ContactPhoto("", null, v) : c.Photo },
    };

    /// <summary>Fields whose cells are dates: their columns get a date order of their own.</summary>
    public static IReadOnlyList<string> Dates { get; } = ["birthday", "anniversary", "birthday.year", "birthday.month", "birthday.day"];

    /// <summary>The parts of every list's items; the first is what an item cannot do without.</summary>
    public static IReadOnlyDictionary<string, string[]> Lists { get; } = new Dictionary<string, string[]>
    {
        ["email"] = ["value", "kind"],
        ["phone"] = ["value", "kind"],
        ["url"] = ["value", "kind"],
        ["im"] = ["value", "kind", "service"],
        ["address"] = ["street", "street2", "street3", "extended", "poBox", "city", "region", "postalCode", "country", "countryCode", "formatted", "kind"],
        ["date"] = ["value", "label"],
        ["related"] = ["value", "label"],
        ["custom"] = ["value", "label"],
    };

    private static readonly Dictionary<string, IReadOnlyList<string>> Slots = new()
    {
        ["email"] = ["1", "2", "3", "home", "work", "other"],
        ["phone"] = ["1", "2", "3", .. ContactKinds.Phones],
        ["url"] = ["1", "2", .. ContactKinds.Urls],
        ["im"] = ["1", "2", .. ContactKinds.Services],
        ["address"] = ["1", "2", .. ContactKinds.Addresses],
        ["date"] = ["1", "2"],
        ["related"] = ["1", "2", .. ContactKinds.Relations],
        ["custom"] = ["1"],
    };

    public static IReadOnlyList<string> Offered { get; } =
        [ColumnMapping.Ignore, Custom, .. Texts.Keys, .. Dates, .. Lists.SelectMany(list => Slots[list.Key].SelectMany(slot => list.Value.Select(part => $"{list.Key}.{slot}.{part}")))];

    public static bool IsKnown(string target) =>
        target is ColumnMapping.Ignore or Custom || Texts.ContainsKey(target) || Dates.Contains(target)
        || (target.Split('.') is [var list, { Length: > 0 }, var part] && Lists.TryGetValue(list, out var parts) && parts.Contains(part));
}
