using System.Globalization;

namespace Carnet.Contacts.Forms.Names;

/// <summary>Languages of correspondence (BCP 47 tags) in the reader's language.</summary>
public static class Languages
{
    /// <summary>All two-letter languages by name, in the current UI language.</summary>
    public static IReadOnlyList<(string Tag, string Name)> All() =>
    [
        .. CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.Name.Length == 2)
            .Select(culture => (culture.Name, Name(culture.Name)))
            .OrderBy(language => language.Item2, StringComparer.CurrentCultureIgnoreCase),
    ];

    /// <summary>"French", "Portuguese (Brazil)"; the tag itself when nobody knows it.</summary>
    public static string Name(string tag)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(tag).DisplayName;
            return name.Length == 0 ? tag : char.ToUpper(name[0], CultureInfo.CurrentUICulture) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
