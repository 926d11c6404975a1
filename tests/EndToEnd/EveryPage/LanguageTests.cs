using System.Xml.Linq;
using Carnet.EndToEnd.Site;
using Microsoft.Playwright;

namespace Carnet.EndToEnd.EveryPage;

/// <summary>In French and in Spanish no page shows an English text.</summary>
public sealed partial class LanguageTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>Texts in view and texts read aloud; not what people wrote themselves.</summary>
    private const string Texts = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (!parent.closest('script, style, template, kbd, code, bdi, [dir=auto], body [lang], tbody .column-1, .panes #detail dd')) texts.push(walker.currentNode.data);
          }
          for (const e of document.body.querySelectorAll('[title], [placeholder], [aria-label], [alt]'))
            if (!e.closest('template, [dir=auto], td[title]'))
              for (const name of ['title', 'placeholder', 'aria-label', 'alt']) if (e.hasAttribute(name)) texts.push(e.getAttribute(name));
          return [document.title, ...texts].map(t => t.trim().replace(/\s+/g, ' ')).filter(t => /\p{L}{2}/u.test(t));
        }
        """;

    [InBrowser]
    public Task No_page_shows_English_to_a_French_administrator() => LookAtEverything("fr");

    [InBrowser]
    public Task No_page_shows_English_to_a_Spanish_administrator() => LookAtEverything("es");

    [InBrowser]
    public Task English_would_be_noticed() => site.As("ada", async page =>
    {
        var leftovers = await Leftovers(page, Keys("fr"));
        Assert.Contains(leftovers, text => text == "Trash");
    });

    private Task LookAtEverything(string language) => site.As(
        "ada",
        async page =>
        {
            var keys = Keys(language);
            var found = new SortedSet<string>(StringComparer.Ordinal);
            await Crawl.Everything(page, async address =>
            {
                Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
                foreach (var text in await Leftovers(page, keys))
                    found.Add($"\"{text}\" on {address.Split('?')[0]}");
            });
            Assert.True(found.Count == 0, string.Join('\n', found));
        },
        Screen.Desktop with { Language = language });

    private static async Task<IEnumerable<string>> Leftovers(IPage page, HashSet<string> keys) =>
        (await page.EvaluateAsync<string[]>(Texts)).Distinct().Where(text => keys.Contains(text) || EnglishWord().Count(text) >= 2);

    /// <summary>English texts that read otherwise in the language.</summary>
    private static HashSet<string> Keys(string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), $"Texts.{language}.resx", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
            .Where(data => (string)data.Attribute("name")! != (string)data.Element("value")! && !Translations(language).Contains((string)data.Attribute("name")!))
            .Select(data => (string)data.Attribute("name")!),
    ];

    /// <summary>A word may be English for one thing and French for another.</summary>
    private static HashSet<string> Translations(string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), $"Texts.{language}.resx", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data")).Select(data => (string)data.Element("value")!),
    ];

    [GeneratedRegex(@"\b(the|this|these|your|you|with|without|not|are|have|has|from|and|was|were|will|please|of|for|every|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
