using System.Globalization;

namespace Carnet.Contacts.Forms.Names;

/// <summary>The countries of ISO 3166-1 in the languages the framework knows.</summary>
public static class Countries
{
    private static readonly string[] Languages = ["en", "fr", "es", "de", "it", "pt", "nl"];
    private static readonly Lazy<Dictionary<string, string>> Codes = new(ReadCodes);

    /// <summary>All codes.</summary>
    public static IEnumerable<string> All() => Codes.Value.Values.Distinct();

    /// <summary>The name of a country in the current UI language; the code itself when it is none.</summary>
    public static string Name(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
            return code;
        // RegionInfo.DisplayName speaks the country's own language; a culture's name holds the country's in the reader's.
        var full = CultureInfo.GetCultureInfo($"en-{code}").DisplayName;
        var start = full.IndexOf('(', StringComparison.Ordinal);
        var end = full.LastIndexOf(')');
        return start < 0 || end < start ? code : full[(start + 1)..end].Replace('[', '(').Replace(']', ')');
    }

    /// <summary>The code of a country written in some common language, or as code; "" when it is none.</summary>
    public static string CodeOf(string name) => Codes.Value.GetValueOrDefault(name.Trim(), "");

    private static Dictionary<string, string> ReadCodes()
    {
        var regions = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Length > 0).Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper) && region.TwoLetterISORegionName.Length == 2)
            .ToList();
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var region in regions)
            foreach (var name in new[] { region.TwoLetterISORegionName, region.ThreeLetterISORegionName, region.EnglishName, region.NativeName })
                codes.TryAdd(name, region.TwoLetterISORegionName);
        foreach (var code in codes.Values.Distinct().ToList())
            foreach (var language in Languages)
                codes.TryAdd(In(language, code), code);
        return codes;
    }

    private static string In(string language, string code)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return Name(code);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
