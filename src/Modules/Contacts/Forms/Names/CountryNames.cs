using System.Collections.Concurrent;
using System.Globalization;

namespace Carnet.Contacts.Forms.Names;

/// <summary>The names of all countries for a pull-down, sorted as each language sorts. Singleton: asking for 250 names is not free.</summary>
public sealed class CountryNames
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _lists = new();

    /// <summary>In the current UI language.</summary>
    public IReadOnlyList<string> All() => _lists.GetOrAdd(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, language =>
        [.. Countries.All().Select(Countries.Name).Order(StringComparer.Create(new CultureInfo(language), ignoreCase: true))]);
}
