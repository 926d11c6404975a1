using Microsoft.Playwright;

namespace Carnet.EndToEnd.Site;

/// <summary>Follows every link a person can see, one address of each kind of page: those that differ in identifiers and values only are one kind.</summary>
internal static partial class Crawl
{
    private static readonly string[] Starts = ["", "settings", "settings/password"];

    /// <summary>Opens page after page and looks at each.</summary>
    /// <returns>The addresses looked at, relative to the site.</returns>
    public static async Task<IReadOnlyList<string>> Everything(IPage page, Func<string, Task> look)
    {
        var site = new Uri(new Uri(page.Url), "/");
        var open = new Queue<Uri>(Starts.Select(start => new Uri(site, start)));
        var kinds = new HashSet<string>();
        var looked = new List<string>();
        while (open.TryDequeue(out var address))
        {
            if (!kinds.Add(KindOf(address)) || await Goto(page, address) is not { Ok: true })
                continue;
            looked.Add(address.PathAndQuery);
            foreach (var link in await Links(page, site))
                open.Enqueue(link);
            await look(address.PathAndQuery);
        }
        return looked;
    }

    /// <param name="kind">A path with {id} for identifiers.</param>
    public static bool IsOf(string kind, string address) => Identifier().Replace(address.Split('?')[0], "{id}") == kind;

    private static string KindOf(Uri address) =>
        Identifier().Replace(address.AbsolutePath, "{id}") + "?" + string.Join('&', address.Query.TrimStart('?').Split('&').Select(p => p.Split('=')[0]).Order());

    /// <returns>Null for a download.</returns>
    private static async Task<IResponse?> Goto(IPage page, Uri address)
    {
        try
        {
            return await page.GotoAsync(address.ToString());
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static async Task<IEnumerable<Uri>> Links(IPage page, Uri site)
    {
        var links = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href]:not([download])')].map(a => a.href).concat([...document.querySelectorAll('[data-row-open]')].map(r => new URL(r.dataset.rowOpen, location).href))");
        return links.Select(link => new Uri(link.Split('#')[0])).Where(link => link.Authority == site.Authority);
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();
}
