using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Carnet.House.Tests.Hosts;

/// <summary>A form as a browser would send it.</summary>
internal sealed record PageForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>Follows the links of the pages, a few addresses of each route.</summary>
internal static class Walk
{
    private const int OfEachRoute = 2;

    /// <summary>Addresses a person reaches by links and fragments, and an invented one of every other GET route.</summary>
    public static async Task<IReadOnlyList<string>> Pages(Visitor visitor, HouseHost host)
    {
        var reached = (await Reach(visitor, host)).Select(page => page.Address).ToList();
        var routes = host.Routes.Where(r => r.IsRead && !r.IsSample);
        return [.. reached, .. routes.Where(r => !reached.Any(a => r.Matches(a))).Select(r => r.Invented)];
    }

    /// <summary>The forms that change something, one of each action, without their tokens.</summary>
    public static async Task<IReadOnlyList<(string Page, PageForm Form)>> Forms(Visitor visitor, HouseHost host)
    {
        var forms = from page in await Reach(visitor, host)
                    from form in page.Document.QuerySelectorAll<IHtmlFormElement>("form")
                    where string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)
                    select (page.Address, Read(form, page.Address));
        return [.. forms.DistinctBy(f => host.Routes.FirstOrDefault(r => r.Method == "POST" && r.Matches(f.Item2.Action))?.Name ?? f.Item2.Action)];
    }

    private static async Task<List<(string Address, IDocument Document)>> Reach(Visitor visitor, HouseHost host)
    {
        var pages = new List<(string, IDocument)>();
        var open = new Queue<string>(["/", "/contacts", .. host.Catalog.Menu.Select(m => "/" + m.Route)]);
        var seen = new HashSet<string>();
        var perRoute = new Dictionary<HostRoute, int>();
        var routes = host.Routes.Where(r => r.IsRead && !r.IsSample).ToList();
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address) || routes.FirstOrDefault(r => r.Matches(address)) is not { } route || perRoute.GetValueOrDefault(route) >= OfEachRoute)
                continue;
            perRoute[route] = perRoute.GetValueOrDefault(route) + 1;
            if (await visitor.TryOpen(address) is not { } document)
                continue;
            pages.Add((address, document));
            foreach (var link in Links(document, address))
                open.Enqueue(link);
        }
        return pages;
    }

    private static IEnumerable<string> Links(IDocument document, string address) =>
        document.QuerySelectorAll("[href], [hx-get], form[method=get]")
            .Select(e => e.GetAttribute("hx-get") ?? e.GetAttribute("href") ?? e.GetAttribute("action"))
            .OfType<string>()
            .Select(link => Resolve(address, link))
            .OfType<string>();

    private static string? Resolve(string address, string link) =>
        Uri.TryCreate(new Uri(new Uri("http://house"), address), link, out var target) && target.Host == "house" ? target.PathAndQuery : null;

    private static PageForm Read(IHtmlFormElement form, string page)
    {
        var fields = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(e => e.GetAttribute("name") != "__RequestVerificationToken" && e.GetAttribute("type") != "file")
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, (e as IHtmlInputElement)?.Value ?? (e as IHtmlSelectElement)?.Value ?? e.TextContent));
        return new PageForm(Resolve(page, form.GetAttribute("action") ?? "")!, [.. fields]);
    }
}
