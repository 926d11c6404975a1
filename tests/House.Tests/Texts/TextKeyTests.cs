using Carnet.House.Tests.Code;
using Carnet.House.Tests.Il;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;

namespace Carnet.House.Tests.Texts;

/// <summary>Every text the compiled code asks for is translated, and every translation is asked for.</summary>
public sealed class TextKeyTests
{
    [Fact]
    public void Every_text_is_translated() => Rule.Holds(TextKey.In(ProductCalls.All).SelectMany(Complaints));

    [Fact]
    public void Every_translation_is_used()
    {
        var everywhere = Product.Assemblies.ToDictionary(a => a.GetName().Name!["Carnet.".Length..], ProductCalls.Literals);
        Rule.Holds(TextFile.All.SelectMany(file => Unused(file, everywhere[file.Project])));
    }

    [Theory]
    [InlineData("Asked for at once")]
    [InlineData("One of two")]
    [InlineData("Other of two")]
    [InlineData("Through a method of ours")]
    [InlineData("A refusal of this project")]
    [InlineData("One")]
    [InlineData("Many {0}")]
    public void Sees_a_text_without_translation(string key) =>
        Rule.Complains(TextKey.In([.. ProductCalls.Within(typeof(Sample))]).SelectMany(Complaints), $"House.Tests has no text \"{key}\"");

    [Fact]
    public void Looks_up_a_refusal_where_it_will_be_looked_up() =>
        Rule.Complains(TextKey.In([.. ProductCalls.Within(typeof(Sample))]).SelectMany(Complaints), "Modularity has no text \"A refusal that names no texts\"");

    [Fact]
    public void Sees_a_translation_nobody_asks_for() =>
        Rule.Complains(Unused(new TextFile("Contacts", "fr", [("Nobody asks", "Personne")]), new HashSet<string>()), "Nobody asks");

    private static IEnumerable<string> Complaints(TextKey key)
    {
        var project = key.Assembly.GetName().Name!["Carnet.".Length..];
        var files = TextFile.Of(project);
        if (files.Count == 0 || files.Any(f => !f.Has(key.Key)))
            yield return $"{project} has no text \"{key.Key}\" ({key.Place})";
    }

    private static IEnumerable<string> Unused(TextFile file, IReadOnlySet<string> literals) =>
        file.Entries.Where(e => !literals.Contains(e.Key)).Select(e => $"{file.Project} {file.Language}: nobody asks for \"{e.Key}\"");

    internal sealed class Sample(Texts<Sample> texts)
    {
        internal string Once() => texts["Asked for at once", 1];
        internal string Either(bool one) => texts[one ? "One of two" : "Other of two"];
        internal string Counted() => texts.Count(2, "One", "Many {0}");
        internal string Handed() => Of("Through a method of ours");
        internal static Exception Ours() => new ForbiddenException("A refusal of this project") { TextsOf = typeof(Sample) };
        internal static Exception Nobodys() => new ForbiddenException("A refusal that names no texts");
        private string Of(string key) => texts[key];
    }
}
