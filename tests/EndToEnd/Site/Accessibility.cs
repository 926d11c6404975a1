using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Carnet.EndToEnd.Site;

/// <summary>What axe finds on a page.</summary>
internal static class Accessibility
{
    private static readonly string[] Counting = ["serious", "critical"];

    // Colours that are on their way from one theme to the other are nobody's fault.
    private const string Run = """
        async options => {
            await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
            return JSON.stringify(await axe.run(document, JSON.parse(options)));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>One line per kind of fault, with the first few places.</returns>
    public static Task<IReadOnlyList<string>> Faults(IPage page) => Faults(page, new AxeRunOptions { ResultTypes = [ResultType.Violations] });

    /// <summary>What does not depend on the colours, which are the slow part and the same on a phone.</summary>
    public static Task<IReadOnlyList<string>> FaultsOfForm(IPage page) => Faults(page, new AxeRunOptions
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = false } },
    });

    /// <summary>What depends on the colours; all else is the same in the dark.</summary>
    public static Task<IReadOnlyList<string>> FaultsOfColor(IPage page) =>
        Faults(page, new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = RunOnlyOptions.Rules("color-contrast") });

    private static async Task<IReadOnlyList<string>> Faults(IPage page, AxeRunOptions options)
    {
        // Our pages have no frames: a second page for their results, which the library's way opens at every look, would cost seconds.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        var result = await page.EvaluateAsync<string>(Run, JsonConvert.SerializeObject(options));
        var violations = new AxeResult(JObject.Parse(result)).Violations;
        return [.. violations.Where(v => Counting.Contains(v.Impact)).Select(Describe)];
    }

    public static async Task Check(IPage page) => Assert.Empty(await Faults(page));

    private static string Describe(AxeResultItem fault) =>
        $"{fault.Id} ({fault.Impact}): {fault.Help}: {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html.Length > 160 ? node.Html[..160] : node.Html))}";
}
