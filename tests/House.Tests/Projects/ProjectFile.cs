using System.Xml.Linq;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Projects;

/// <summary>What a project file says it needs.</summary>
/// <param name="Folder">Where it stands, e.g. "src/Modules".</param>
/// <param name="References">Names of the projects it references.</param>
/// <param name="Packages">Packages and shared frameworks it references.</param>
internal sealed record ProjectFile(string Name, string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(f => f.Is(".csproj")).Select(Read)];

    public bool IsTest => Folder.StartsWith("tests", StringComparison.Ordinal);
    public bool IsModule => Folder == "src/Modules";

    private static ProjectFile Read(TreeFile file)
    {
        var items = XDocument.Parse(file.Text).Descendants().ToList();
        var folder = Path.GetDirectoryName(file.Path)!;
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(file.Path),
            Path.GetDirectoryName(folder)!.Replace('\\', '/'),
            [.. Named(items, "ProjectReference").SelectMany(pattern => Expand(folder, pattern))],
            [.. Named(items, "PackageReference"), .. Named(items, "FrameworkReference")]);
    }

    private static IEnumerable<string> Named(IEnumerable<XElement> items, string item) =>
        items.Where(e => e.Name.LocalName == item).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    /// <summary>"../../Modules/*/*.csproj" means every project there.</summary>
    private static IEnumerable<string> Expand(string folder, string pattern)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
            return [Path.GetFileNameWithoutExtension(pattern)];
        var start = Path.GetFullPath(Path.Combine(Repository.Root, folder, pattern[..pattern.IndexOf('*', StringComparison.Ordinal)]));
        return Repository.Files
            .Where(f => f.Is(".csproj") && Path.Combine(Repository.Root, f.Path).StartsWith(start, StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f.Path));
    }
}
