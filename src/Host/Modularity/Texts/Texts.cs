using System.Reflection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Carnet.Modularity.Texts;

/// <summary>
/// The texts of one assembly in the current UI language: the English text is the key, translations stand in
/// <c>Resources/Texts.fr.resx</c> and <c>Texts.es.resx</c> of the same project.
/// Hosts replace the framework's localizer factory with their own kind of files; a module must not depend on it.
/// </summary>
/// <typeparam name="TOf">Any type of that assembly.</typeparam>
public sealed class Texts<TOf>(TextCatalog catalog)
{
    public string this[string key] => catalog.Get(typeof(TOf).Assembly, key);

    public string this[string key, params object[] arguments] => catalog.Get(typeof(TOf).Assembly, key, arguments);

    /// <summary>Singular or plural with the number as {0}. French counts 0 as one; English and Spanish do not.</summary>
    public string Count(long number, string one, string many) =>
        this[PluralRule.IsOne(number) ? one : many, number];
}

/// <summary>All assemblies' texts. Singleton.</summary>
public sealed class TextCatalog
{
    private readonly ResourceManagerStringLocalizerFactory _localizers = new(
        Options.Create(new LocalizationOptions { ResourcesPath = "Resources" }), NullLoggerFactory.Instance);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<Assembly, IStringLocalizer> _byAssembly = new();

    public string Get(Assembly assembly, string key, params object[] arguments)
    {
        var localizer = _byAssembly.GetOrAdd(assembly, a => _localizers.Create("Texts", a.GetName().Name!));
        return arguments.Length == 0 ? localizer[key] : localizer[key, arguments];
    }
}

internal static class PluralRule
{
    public static bool IsOne(long number) =>
        number == 1 || (number == 0 && System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr");
}
