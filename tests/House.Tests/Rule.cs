namespace Carnet.House.Tests;

/// <summary>A rule yields one complaint, in words, per fault; a house that keeps it yields none.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> complaints)
    {
        var found = complaints.Distinct().Order(StringComparer.Ordinal).ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} complaints:\n{string.Join('\n', found)}");
    }

    /// <summary>For the small bad example that shows the rule is awake.</summary>
    public static void Complains(IEnumerable<string> complaints, string about) =>
        Assert.Contains(complaints, complaint => complaint.Contains(about, StringComparison.Ordinal));
}
