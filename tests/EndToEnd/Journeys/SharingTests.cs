using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>Folders: filled by mouse and by keyboard, shared, accepted, handed to people outside.</summary>
public sealed class SharingTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Folder = "Fair guests";

    [InBrowser]
    public async Task A_folder_is_filled_shared_and_accepted()
    {
        var names = new List<string>();
        await site.As("dan", async page =>
        {
            await NewFolder(page);
            await page.OpenBook();
            names.AddRange((await page.Rows().Locator("[data-row-link]").AllInnerTextsAsync()).Take(4));
            await Drag(page, names[0]);
            await Expect(page.Row(names[0])).ToHaveCountAsync(0);
            await page.Keyboard.DownAsync("Control");
            await Drag(page, names[1]);
            await page.Keyboard.UpAsync("Control");
            await Expect(page.Locator("[data-toast]").Filter(new() { HasText = "copied" })).ToBeVisibleAsync();
            await Expect(page.Row(names[1])).ToBeVisibleAsync();
            await ByKey(page, "m", names[2]);
            await Expect(page.Row(names[2])).ToHaveCountAsync(0);
            await ByKey(page, "c", names[3]);
            await Expect(page.Row(names[3])).ToBeVisibleAsync();
            await Book(page).ClickAsync();
            await Expect(page.Rows()).ToHaveCountAsync(4);
            await Share(page, "carol");
        });
        await site.As("carol", async page =>
        {
            await page.OpenBook();
            await page.Locator("#invitations").GetByRole(AriaRole.Link, new() { Name = Folder }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
            await Expect(page.Rows()).ToHaveCountAsync(4);
            await WriteTo(page, names[0]);
        });
    }

    [InBrowser]
    public Task Links_for_anyone_are_allowed_made_and_revoked() => site.As("ada", async page =>
    {
        await page.GotoAsync("admin/books/rules");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Allow links for anyone" }).CheckAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Let administrators look into address books" }).CheckAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.OpenBook();
        await page.Locator(".side-link[data-book]").Filter(new() { HasText = "Suppliers" }).ClickAsync();
        await page.GotoAsync(Regex.Replace(page.Url, "/contacts.*", "/links"));
        await page.GetByLabel("For whom").FillAsync("Printer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await Accessibility.Check(page);
        var link = await page.Locator("#fresh").InputValueAsync();
        await site.Visit(async visitor => Assert.Equal(200, (await visitor.APIRequest.GetAsync(link)).Status));
        await page.Locator("summary").Filter(new() { HasText = "Revoke" }).ClickAsync();
        await page.Locator("#confirm-dialog").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(page.Locator("[data-link] .badge")).ToHaveTextAsync("revoked");
        await site.Visit(async visitor => Assert.Equal(404, (await visitor.APIRequest.GetAsync(link)).Status));
        await page.GotoAsync("admin/books?owner=bob");
        await page.Locator("summary").Filter(new() { HasText = "Look into it" }).First.ClickAsync();
        await page.Locator("#confirm-dialog").GetByRole(AriaRole.Button, new() { Name = "Look into it" }).ClickAsync();
        await Expect(page.GetByText("You look into this address book as an administrator.")).ToBeVisibleAsync();
        await Accessibility.Check(page);
    });

    private static ILocator Book(IPage page) => page.Locator(".side-link[data-book]").Filter(new() { HasText = Folder });

    private static async Task NewFolder(IPage page)
    {
        await page.GotoAsync("folders/new");
        await page.Locator("main input[name=name]").FillAsync(Folder);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create folder" }).ClickAsync();
        await Expect(Book(page)).ToBeVisibleAsync();
    }

    private static Task Drag(IPage page, string name) => page.Row(name).Locator("[data-row-link]").DragToAsync(Book(page));

    private static async Task ByKey(IPage page, string key, string name)
    {
        await page.Row(name).Locator("[data-row-link]").FocusAsync();
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync(key);
        await page.Locator(".target-choice label").Filter(new() { HasText = Folder }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = key == "m" ? "Move" : "Copy", Exact = true }).ClickAsync();
        await Expect(page.Rows().First).ToBeVisibleAsync();
    }

    private static async Task Share(IPage page, string login)
    {
        await page.GotoAsync(Regex.Replace(page.Url, "/contacts.*", "/shares"));
        await page.GetByLabel("People").PressSequentiallyAsync(login);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#candidates input:checked")).ToHaveCountAsync(1);
        await Expect(page.GetByLabel("People")).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#candidates input")).ToBeFocusedAsync();
        await page.Locator("#role-Manager").CheckAsync();
        await page.Locator("#share").GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await Expect(page.Locator("#shared-with")).ToContainTextAsync("invited");
        await Expect(page.Locator("[data-toast]")).ToContainTextAsync("Shared with");
    }

    /// <summary>Presses the mail address of a contact; nobody answers to it here, but the address is collected.</summary>
    private static async Task WriteTo(IPage page, string name)
    {
        await page.Row(name).Locator("[data-row-link]").ClickAsync();
        await page.EvaluateAsync("() => addEventListener('click', event => event.target.closest('a[href^=\"mailto:\"]') && event.preventDefault())");
        var told = await page.RunAndWaitForResponseAsync(() => page.Detail(name).Locator("a[href^='mailto:']").First.ClickAsync(), answer => answer.Url.EndsWith("/api/mailed", StringComparison.Ordinal));
        Assert.Equal("""{"collected":1}""", await told.TextAsync());
        await page.ReloadAsync();
        await Expect(page.Locator(".side-link[data-book]").Filter(new() { HasText = "Emailed contacts" })).ToBeVisibleAsync();
    }
}
