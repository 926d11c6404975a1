using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Files;

public sealed class LengthTests
{
    private const int Limit = 200;

    /// <summary>Each with the reason why it may be longer. Keep this list tiny.</summary>
    private static readonly Dictionary<string, string> Longer = [];

    [Fact]
    public void A_file_of_code_stays_under_200_lines() => Rule.Holds(Repository.Files.SelectMany(Complaints));

    [Fact]
    public void Sees_a_file_that_is_too_long() =>
        Rule.Complains(Complaints(new TreeFile("src/Long.cs", new string('\n', Limit))), "src/Long.cs has 201 lines");

    [Fact]
    public void Every_exception_is_still_needed() =>
        Rule.Holds(Longer.Keys.Except(Repository.Files.Where(IsTooLong).Select(f => f.Path)).Select(path => $"{path} needs no exception"));

    private static IEnumerable<string> Complaints(TreeFile file)
    {
        if (IsTooLong(file) && !Longer.ContainsKey(file.Path))
            yield return $"{file.Path} has {file.Lines.Length} lines";
    }

    private static bool IsTooLong(TreeFile file) => IsCode(file) && file.Lines.Length > Limit;

    private static bool IsCode(TreeFile file) =>
        !file.IsBinary && (file.Is(".cs", ".razor", ".js", ".mjs", ".css", ".sh") || file.Path is "run" or "test" or ".ci/run");
}
