using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd;

/// <summary>Draws the pictures of the documents anew: <c>./test --screenshots</c>.</summary>
public sealed class Screenshots(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly Screen[] Screens =
        [Screen.Desktop, Screen.Desktop with { Dark = true }, Screen.Phone, Screen.Phone with { Dark = true }];

    [InBrowser(Explicit = true)]
    public Task Contacts() => Draw("contacts", async page =>
    {
        await page.GotoAsync("search?q=andersen");
        await page.Rows().First.Locator("[data-row-link]").ClickAsync();
        var address = await page.Rows().First.GetAttributeAsync("data-contact");
        await page.GotoAsync($"contacts/{address}/context");
        await Expect(page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
    });

    [InBrowser(Explicit = true)]
    public Task List() => Draw("list", page => page.OpenBook());

    [InBrowser(Explicit = true)]
    public Task Form() => Draw("form", async page =>
    {
        await page.OpenBook();
        await page.GotoAsync($"{page.Url.Split('?')[0]}/new");
    });

    [InBrowser(Explicit = true)]
    public Task Import() => Draw("import", async page =>
    {
        await page.OpenBook();
        await page.GotoAsync($"{page.Url.Split('?')[0].Replace("/contacts", "/imports", StringComparison.Ordinal)}/new");
        await page.Locator("#import-file").SetInputFilesAsync(AddressBookSteps.InventedFile(40, "Newman"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("#start-form")).ToBeVisibleAsync();
    });

    private async Task Draw(string name, Func<IPage, Task> show)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs/screenshots")).FullName;
        foreach (var screen in Screens)
            await site.As(
                "ada",
                async page =>
                {
                    await show(page);
                    await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen.Width}-{(screen.Dark ? "dark" : "light")}.png") });
                },
                screen);
    }
}
