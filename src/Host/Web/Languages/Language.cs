using System.Globalization;
using Carnet.Modularity.Work;

namespace Carnet.Web.Languages;

/// <summary>Speaking another language for a while, as for a mail to somebody else.</summary>
internal static class Language
{
    /// <param name="language">Two letters; null or not offered: the site's first.</param>
    /// <returns>Dispose to speak as before.</returns>
    public static IDisposable Speak(string? language, SiteSettings site)
    {
        var before = new Before(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var spoken = language is not null && site.Languages.Contains(language) ? language : site.Languages[0];
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(spoken);
        return before;
    }

    /// <summary>In its own words, so that it can be found by who reads no other.</summary>
    public static string NameOf(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }

    private sealed class Before(CultureInfo culture, CultureInfo uiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
    }
}
