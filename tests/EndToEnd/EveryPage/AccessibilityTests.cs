using Carnet.EndToEnd.Site;
using Microsoft.Playwright;

namespace Carnet.EndToEnd.EveryPage;

/// <summary>Every page a person can reach, at a desk and on a phone, light and dark: axe finds no serious fault, nothing sticks out.</summary>
public sealed class AccessibilityTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public async Task Axe_finds_no_serious_fault_on_any_page_of_an_administrator()
    {
        await LeaveABookWithoutAnOwner();
        await LookAtEverything("ada", 15, ["/admin/users/{id}/deletion", "/admin/books/ownerless/{id}"], Screen.Desktop, Screen.Phone);
    }

    [InBrowser]
    public Task Axe_finds_no_serious_fault_on_any_page_of_a_member() => LookAtEverything("bob", 8, [], Screen.Desktop);

    [InBrowser]
    public Task Axe_finds_no_serious_fault_on_the_pages_of_a_visitor() => site.Visit(async page =>
    {
        var faults = new List<string>();
        foreach (var address in new[] { "sign-in", "forgot-password", "no-such-page" })
        {
            await page.GotoAsync(address);
            faults.AddRange(await LookAt(page, address, Screen.Desktop, Screen.Phone));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    });

    [InBrowser]
    public Task Axe_is_awake() => site.Visit(async page =>
    {
        await page.GotoAsync("sign-in");
        await page.EvaluateAsync("() => { const i = document.createElement('img'); i.src = document.querySelector('img').src; document.querySelector('main').append(i); }");
        Assert.Contains(await Accessibility.Faults(page), fault => fault.StartsWith("image-alt", StringComparison.Ordinal));
    });

    // Pages about it are reached only when there is one.
    private async Task LeaveABookWithoutAnOwner()
    {
        await site.As("tess", page => page.OpenBook());
        await site.As("ada", async page =>
        {
            await page.GotoAsync("admin/users?q=tess");
            await page.Locator("tbody a").ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Delete…" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Delete the account" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-toast]")).ToContainTextAsync("is deleted");
        });
    }

    /// <param name="reached">Kinds of address that must have been among them.</param>
    private Task LookAtEverything(string login, int atLeast, string[] reached, params Screen[] screens) => site.As(login, async page =>
    {
        await page.ShowFewRows();
        var faults = new List<string>();
        var looked = await Crawl.Everything(page, async address => faults.AddRange(await LookAt(page, address, screens)));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.All(reached, kind => Assert.Contains(looked, address => Crawl.IsOf(kind, address)));
        Assert.True(looked.Count >= atLeast, $"Only {looked.Count} pages were reached: {string.Join(' ', looked)}");
    });

    private static async Task<List<string>> LookAt(IPage page, string address, params Screen[] screens)
    {
        var faults = new List<string>();
        foreach (var screen in screens)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            foreach (var colors in screen == Screen.Desktop ? [ColorScheme.Dark, ColorScheme.Light] : new[] { ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colors, ReducedMotion = ReducedMotion.Reduce });
                await page.Locator($"html[data-bs-theme={colors.ToString().ToLowerInvariant()}]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
                var found = colors == ColorScheme.Dark ? await Accessibility.FaultsOfColor(page)
                    : screen == Screen.Desktop ? await Accessibility.Faults(page) : await Accessibility.FaultsOfForm(page);
                faults.AddRange(found.Select(fault => $"{address} at {screen.Width} {colors}: {fault}"));
            }
            if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var sticksOut)
                faults.Add($"{address} at {screen.Width}: sticks out of the window by {sticksOut} pixels");
        }
        return faults;
    }
}
