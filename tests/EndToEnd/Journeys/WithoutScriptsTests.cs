using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>The main tasks in a browser that runs no scripts.</summary>
public sealed class WithoutScriptsTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly Screen Plain = Screen.Desktop with { Scripts = false };

    [InBrowser]
    public Task A_contact_is_written_changed_deleted_and_taken_back() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            await page.WriteNew("Nora", "Noscript");
            await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).First.ClickAsync();
            await page.GetByLabel("Company", new() { Exact = true }).FillAsync("Plain Paper");
            await page.Save();
            await Expect(page.Detail("Nora Noscript")).ToContainTextAsync("Plain Paper");

            await page.GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
            await page.Locator("article form[action*='/removals'] button").ClickAsync();
            await Expect(page.Row("Nora Noscript")).ToHaveCountAsync(0);
            await page.UndoDeletion();
            await page.GotoAsync("search?q=noscript");
            await Expect(page.Row("Nora Noscript")).ToBeVisibleAsync();
        },
        Plain);

    [InBrowser]
    public Task The_list_is_sorted_paged_searched_and_opened() => site.As(
        "ada",
        async page =>
        {
            await page.OpenBook();
            await page.GetByRole(AriaRole.Columnheader, new() { Name = "Company" }).GetByRole(AriaRole.Link).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Company" })).ToHaveAttributeAsync("aria-sort", "ascending");
            await page.GetByRole(AriaRole.Link, new() { Name = "Show more" }).ClickAsync();
            await Expect(page.Rows().First).ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Searchbox).FillAsync("élise arnaud");
            await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
            await page.Row("Élise Arnaud").GetByRole(AriaRole.Link).ClickAsync();
            await Expect(page.Detail("Élise Arnaud")).ToBeVisibleAsync();
        },
        Plain);

    [InBrowser]
    public Task A_file_is_imported() => site.As(
        "bob",
        async page =>
        {
            await page.OpenBook();
            await page.GotoAsync($"{page.Url.Split('?')[0].Replace("/contacts", "/imports", StringComparison.Ordinal)}/new");
            await page.Locator("#import-file").SetInputFilesAsync(AddressBookSteps.InventedFile(20, "Plainly"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Import 20 contacts" }).ClickAsync();
            await Expect(page.Locator(".import-count").GetByText("20 contacts imported")).ToBeVisibleAsync();
        },
        Plain);

    [InBrowser]
    public Task Settings_are_saved_and_one_signs_out() => site.As(
        "eve",
        async page =>
        {
            await page.GotoAsync("settings");
            await page.GetByLabel("Contacts per page").FillAsync("25");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.GotoAsync("settings");
            await Expect(page.GetByLabel("Contacts per page")).ToHaveValueAsync("25");
            await page.Locator("#person-menu").ClickAsync();
            await page.Locator("form[action$='/sign-out'] button").ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        },
        Plain);
}
