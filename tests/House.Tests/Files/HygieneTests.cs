using System.Text.RegularExpressions;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Files;

/// <summary>What must not get into the repository.</summary>
public sealed partial class HygieneTests
{
    [Fact]
    public void Nothing_foreign_is_committed() => Rule.Holds(Repository.Files.SelectMany(Complaints));

    [Theory]
    [InlineData("src/notes.txt", "see /home/ada/carnet", "names a path of a machine")]
    [InlineData("src/notes.txt", "see /root/x", "names a path of a machine")]
    [InlineData("src/notes.txt", "see /tmp/x", "names a path of a machine")]
    [InlineData("src/notes.txt", @"see C:\Users\ada", "names a path of a machine")]
    [InlineData("src/package-lock.json", "\"resolved\": \"https://registry.example/x.tgz\"", "names a package registry")]
    [InlineData("src/tool.dll", "MZ\0", "is a binary")]
    [InlineData("src/wwwroot/js/jquery.min.js", "", "is somebody else's work")]
    [InlineData("src/A.cs", "a\r\nb", "has Windows line ends")]
    public void Sees_what_must_not_be_there(string path, string text, string complaint) =>
        Rule.Complains(Complaints(new TreeFile(path, text)), complaint);

    [Fact]
    public void Lets_our_own_screenshots_in() => Rule.Holds(Complaints(new TreeFile("docs/screenshots/list.png", "PNG\0")));

    private static IEnumerable<string> Complaints(TreeFile file)
    {
        // These tests name what they look for.
        if (file.IsUnder("tests/House.Tests/"))
            yield break;
        if (file.Content.Length > 1_000_000)
            yield return $"{file.Path} is larger than a megabyte";
        if (file.IsBinary && !OurPicture().IsMatch(file.Path))
            yield return $"{file.Path} is a binary";
        if (Foreign().IsMatch(file.Path))
            yield return $"{file.Path} is somebody else's work";
        if (file.IsBinary)
            yield break;
        if (MachinePath().Match(file.Text) is { Success: true } path)
            yield return $"{file.Path} names a path of a machine: {path.Value}";
        if (Registry().IsMatch(file.Text))
            yield return $"{file.Path} names a package registry";
        if (file.Text.Contains('\r') && !file.Path.Contains("Samples/", StringComparison.Ordinal))
            yield return $"{file.Path} has Windows line ends";
    }

    [GeneratedRegex(@"^docs/(screenshots|images)/.*\.png$")]
    private static partial Regex OurPicture();

    [GeneratedRegex(@"\.min\.(js|css)$|(^|/)(node_modules|packages)/|\.(nupkg|dll|exe|so|woff2?)$|(^|/)nuget\.config$", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    /// <summary><c>${TMPDIR:-/tmp}</c> is how a script finds its temporary folder.</summary>
    [GeneratedRegex(@"(?<![\w.:\-/~])/(work|root|home/\w+|Users/\w+|tmp)/[\w.-]+|C:\\Users\\\w+")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolved"":\s*""https?:|registry\.npmjs|api\.nuget\.org|_authToken|packageSources")]
    private static partial Regex Registry();
}
