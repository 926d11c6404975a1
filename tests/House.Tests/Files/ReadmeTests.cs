using System.Text.RegularExpressions;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Files;

/// <summary>What the documents tell people to type or to open is there.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_document_names_things_that_exist() =>
        Rule.Holds(Repository.Files.Where(f => f.Is(".md")).SelectMany(Complaints));

    [Fact]
    public void The_commands_can_be_run() => Rule.Holds(
        from line in Repository.Git("ls-files", "--stage", "--", "run", "test", ".ci/run")
        where !line.StartsWith("100755", StringComparison.Ordinal)
        select $"{line} is not executable");

    [Fact]
    public void Sees_a_command_that_does_not_exist() =>
        Rule.Complains(Complaints(new TreeFile("README.md", "Type `./no-such-command` now.")), "./no-such-command");

    [Fact]
    public void Sees_a_link_to_nowhere() =>
        Rule.Complains(Complaints(new TreeFile("docs/a.md", "[Read](missing.md#part)")), "missing.md");

    private static IEnumerable<string> Complaints(TreeFile file)
    {
        foreach (Match command in Command().Matches(file.Text))
            if (!Exists(command.Groups[1].Value))
                yield return $"{file.Path} says ./{command.Groups[1].Value}, which does not exist";
        foreach (Match link in Link().Matches(file.Text))
            if (!Exists(Path.Combine(Path.GetDirectoryName(file.Path)!, Uri.UnescapeDataString(link.Groups[1].Value))))
                yield return $"{file.Path} links to {link.Groups[1].Value}, which does not exist";
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"(?m)(?:`|^\s*\$?\s*)\./([\w./-]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)\s#]+)")]
    private static partial Regex Link();
}
