using System.Text.RegularExpressions;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Files;

/// <summary>A rule that is switched off says why, on its line or on the line above.</summary>
public sealed partial class SuppressionTests
{
    [Fact]
    public void Every_suppressed_rule_carries_its_reason() => Rule.Holds(Repository.Files.SelectMany(Complaints));

    [Theory]
    [InlineData("src/A.cs", "#pragma warning disable CA1000\n")]
    [InlineData("src/A.cs", "[SuppressMessage(\"Style\", \"CA1000\")]\n")]
    [InlineData("src/A.csproj", "<NoWarn>$(NoWarn);CA1000</NoWarn>\n")]
    [InlineData(".editorconfig", "dotnet_diagnostic.CA1000.severity = none\n")]
    public void Sees_a_rule_switched_off_without_a_reason(string path, string text) =>
        Rule.Complains(Complaints(new TreeFile(path, text)), $"{path}:1");

    [Theory]
    [InlineData("src/A.cs", "#pragma warning disable CA1000 // RFC 1: so it says\n")]
    [InlineData("src/A.cs", "// RFC 1: so it says\n#pragma warning disable CA1000\n")]
    [InlineData("src/A.cs", "[SuppressMessage(\"Style\", \"CA1000\", Justification = \"So it says.\")]\n")]
    [InlineData("src/A.csproj", "<!-- so it says -->\n<NoWarn>$(NoWarn);CA1000</NoWarn>\n")]
    public void Takes_a_reason_on_the_line_or_above(string path, string text) => Rule.Holds(Complaints(new TreeFile(path, text)));

    private static IEnumerable<string> Complaints(TreeFile file)
    {
        // These tests speak of suppressions themselves.
        if (file.IsBinary || file.IsUnder("tests/House.Tests/"))
            yield break;
        var lines = file.Lines;
        for (var i = 0; i < lines.Length; i++)
            if (IsSuppression(file, lines[i]) && !HasReason(lines[i]) && (i == 0 || !IsReasonAbove(file, lines[i - 1])))
                yield return $"{file.Path}:{i + 1} switches a rule off without a reason";
    }

    private static bool IsSuppression(TreeFile file, string line) => file.Extension switch
    {
        ".cs" or ".razor" => Pragma().IsMatch(line),
        ".csproj" or ".props" or ".targets" => line.Contains("<NoWarn>", StringComparison.Ordinal),
        ".editorconfig" => line.Contains("severity = none", StringComparison.Ordinal),
        _ => false,
    };

    private static bool HasReason(string line) => line.Contains(" // ", StringComparison.Ordinal) || Justification().IsMatch(line);

    /// <summary>In .editorconfig one reason may stand above several lines.</summary>
    private static bool IsReasonAbove(TreeFile file, string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        || line.TrimEnd().EndsWith("-->", StringComparison.Ordinal)
        || (file.Extension == ".editorconfig" && line.Length > 0 && !line.StartsWith('['));

    [GeneratedRegex(@"^\s*#pragma warning disable|\[(assembly: )?(\w+\.)*SuppressMessage\(")]
    private static partial Regex Pragma();

    [GeneratedRegex("Justification = \"[^\"]{8,}\"")]
    private static partial Regex Justification();
}
