using System.Globalization;

namespace Carnet.Intranet.Settings;

/// <summary>The countries of ISO 3166, in the reader's language.</summary>
internal static class Countries
{
    private static readonly Lazy<IReadOnlyDictionary<string, RegionInfo>> Regions = new(() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper))
            .DistinctBy(region => region.TwoLetterISORegionName)
            .ToDictionary(region => region.TwoLetterISORegionName));

    public static bool IsKnown(string code) => Regions.Value.ContainsKey(code);

    public static IEnumerable<(string Code, string Name)> InWords() =>
        Regions.Value.Keys.Select(code => (Code: code, Name: Name(code)))
            .OrderBy(country => country.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true));

    // RegionInfo.DisplayName speaks the country's own language; a culture's name holds the country's in the reader's.
    private static string Name(string code)
    {
        var culture = CultureInfo.GetCultureInfo($"en-{code}").DisplayName;
        var start = culture.IndexOf('(', StringComparison.Ordinal);
        return start < 0 ? code : culture[(start + 1)..^1].Replace('[', '(').Replace(']', ')');
    }
}
