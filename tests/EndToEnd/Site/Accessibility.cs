using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Carnet.EndToEnd.Site;

/// <summary>What axe finds on a page.</summary>
internal static class Accessibility
{
    private static readonly string[] Counting = ["serious", "critical"];

    /// <returns>One line per kind of fault, with the first few places.</returns>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Where(v => Counting.Contains(v.Impact)).Select(Describe)];
    }

    public static async Task Check(IPage page) => Assert.Empty(await Faults(page));

    private static string Describe(AxeResultItem fault) =>
        $"{fault.Id} ({fault.Impact}): {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html.Length > 160 ? node.Html[..160] : node.Html))}";
}
