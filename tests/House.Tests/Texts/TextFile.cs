using System.Xml.Linq;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Texts;

/// <summary>The translations of one project into one language.</summary>
internal sealed record TextFile(string Project, string Language, IReadOnlyList<(string Key, string Text)> Entries)
{
    public static IReadOnlyList<TextFile> All { get; } =
        [.. Repository.Source.Where(f => f.Is(".resx")).Select(Read)];

    public static IReadOnlyList<TextFile> Of(string project) => [.. All.Where(f => f.Project == project)];

    public bool Has(string key) => Entries.Any(e => e.Key == key);

    /// <summary>src/Modules/Contacts/Resources/Texts.fr.resx</summary>
    internal static TextFile Read(TreeFile file) => new(
        file.Path.Split('/')[2],
        file.Name.Split('.')[^2],
        [.. XDocument.Parse(file.Text).Root!.Elements("data").Select(e => ((string)e.Attribute("name")!, (string)e.Element("value")!))]);
}
