using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>On a phone, and in the dark.</summary>
public sealed class ScreenTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task On_a_phone_a_contact_covers_the_list_and_back_leads_to_it() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            var name = await page.Rows().Nth(3).Locator("[data-row-link]").InnerTextAsync();
            await page.Rows().Nth(3).Locator("[data-row-link]").ClickAsync();
            await Expect(page.Detail(name)).ToBeInViewportAsync();
            await Expect(page.Rows().First).Not.ToBeInViewportAsync();
            await Accessibility.Check(page);
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).ClickAsync();
            await Expect(page.Rows().First).ToBeInViewportAsync();
        },
        Screen.Phone);

    [InBrowser]
    public Task On_a_phone_the_menus_open_and_close() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
            await Expect(page.Locator("#menu").GetByRole(AriaRole.Link, new() { Name = "Contacts" })).ToBeInViewportAsync();
            await Accessibility.Check(page);
            await page.Locator("#menu").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Address books" }).ClickAsync();
            await Expect(page.Locator("#pane-side").GetByText("Trash")).ToBeInViewportAsync();
        },
        Screen.Phone);

    [InBrowser]
    public Task On_a_phone_a_contact_is_written() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            await page.WriteNew("Phoebe", "Phone");
            await Accessibility.Check(page);
        },
        Screen.Phone);

    [InBrowser]
    public Task In_the_dark_the_page_is_dark() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            Assert.True(await Brightness(page) < 0.3);
        },
        Screen.Desktop with { Dark = true });

    [InBrowser]
    public Task Who_chose_light_stays_light_in_the_dark() => site.As(
        "eve",
        async page =>
        {
            await page.GotoAsync("settings");
            await page.GetByLabel("Colours").SelectOptionAsync("light");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.OpenBook();
            Assert.True(await Brightness(page) > 0.7);
        },
        Screen.Desktop with { Dark = true });

    private static Task<double> Brightness(IPage page) => page.EvaluateAsync<double>(
        "() => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765");
}
