using System.Text.RegularExpressions;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Texts;

/// <summary>The English text is the key; French and Spanish are always filled.</summary>
public sealed partial class TranslationTests
{
    private static readonly string[] Languages = ["es", "fr"];

    [Fact]
    public void Every_project_with_texts_speaks_all_languages() => Rule.Holds(
        from texts in TextFile.All.GroupBy(f => f.Project)
        from missing in Languages.Except(texts.Select(f => f.Language))
        select $"{texts.Key} has no Texts.{missing}.resx");

    [Fact]
    public void All_languages_have_the_same_keys() => Rule.Holds(
        from one in TextFile.All
        from other in TextFile.Of(one.Project)
        from key in one.Entries.Select(e => e.Key).Except(other.Entries.Select(e => e.Key))
        select $"{one.Project}: \"{key}\" is in {one.Language} but not in {other.Language}");

    [Fact]
    public void Every_translation_is_sound() => Rule.Holds(TextFile.All.SelectMany(Complaints));

    [Theory]
    [InlineData("Save", "", "is empty")]
    [InlineData("Found {0} of {1}", "{0} trouvés", "has other placeholders")]
    [InlineData("You may not see this page", "You may not see this page", "is not translated")]
    public void Sees_a_bad_translation(string key, string text, string complaint) =>
        Rule.Complains(Complaints(Sample($"""<data name="{key}"><value>{text}</value></data>""")), complaint);

    [Fact]
    public void Sees_a_key_that_stands_twice() => Rule.Complains(
        Complaints(Sample("""<data name="Save"><value>Enregistrer</value></data><data name="Save"><value>Garder</value></data>""")), "stands twice");

    private static TextFile Sample(string data) => TextFile.Read(new TreeFile("src/Modules/Contacts/Resources/Texts.fr.resx", $"<root>{data}</root>"));

    private static IEnumerable<string> Complaints(TextFile file)
    {
        foreach (var (key, text) in file.Entries)
        {
            var where = $"{file.Project} {file.Language}: \"{key}\"";
            if (string.IsNullOrWhiteSpace(text))
                yield return $"{where} is empty";
            else if (!Placeholders(key).SetEquals(Placeholders(text)))
                yield return $"{where} has other placeholders: \"{text}\"";
            // Single words are often the same in all three languages.
            else if (text == key && Words().Count(key) >= 4)
                yield return $"{where} is not translated";
        }
        foreach (var twice in file.Entries.GroupBy(e => e.Key).Where(g => g.Count() > 1))
            yield return $"{file.Project} {file.Language}: \"{twice.Key}\" stands twice";
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)(?:[,:][^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
