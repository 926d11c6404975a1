using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>What a newcomer does in the first hour.</summary>
public sealed class FirstHourTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task A_visitor_is_led_to_the_sign_in_page_and_by_one_click_into_the_address_book() => site.Visit(async page =>
    {
        await page.GotoAsync("");
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await page.Locator("button[name=Login][value=ada]").ClickAsync();
        await Expect(page.Rows().First).ToBeVisibleAsync();
        await Expect(page.GetByText(new Regex("^(299|30[0-9]) contacts$"))).ToBeVisibleAsync(); // other journeys add and delete
    });

    [InBrowser]
    public Task A_wrong_password_is_refused_in_plain_words() => site.Visit(async page =>
    {
        await page.GotoAsync("sign-in");
        await page.GetByLabel("Login or e-mail address").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("not-this-one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Login or password is wrong.");
    });

    [InBrowser]
    public Task A_contact_is_written_changed_deleted_and_taken_back() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.FillNew("Zoé", "Quillfeather");
        await page.GetByLabel("E-mail", new() { Exact = true }).First.FillAsync("zoe@quill.example");
        await page.Save();
        await Expect(page.Detail("Zoé Quillfeather")).ToContainTextAsync("zoe@quill.example");
        await Expect(page.Row("Zoé Quillfeather")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).First.ClickAsync();
        await page.GetByLabel("Job title", new() { Exact = true }).FillAsync("Lamplighter");
        await page.Save();
        await Expect(page.Detail("Zoé Quillfeather")).ToContainTextAsync("Lamplighter");

        await page.GetByRole(AriaRole.Button, new() { Name = "Actions" }).ClickAsync();
        await page.Locator("article").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Row("Zoé Quillfeather")).ToHaveCountAsync(0);

        await page.UndoDeletion();
        await Expect(page.Row("Zoé Quillfeather")).ToBeVisibleAsync();
    });

    [InBrowser]
    public Task The_history_tells_who_changed_what_and_gives_a_field_back() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.WriteNew("Hester", "Historia");
        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).First.ClickAsync();
        await page.GetByLabel("Company", new() { Exact = true }).FillAsync("Old Ink Ltd");
        await page.Save();
        await Expect(page.Detail("Hester Historia")).ToContainTextAsync("Old Ink Ltd");
        await page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await Expect(page.Locator(".history")).ToContainTextAsync("Ada Moreau");
        await Expect(page.Locator(".history")).ToContainTextAsync("Old Ink Ltd");
        await Accessibility.Check(page);
    });

    [InBrowser]
    public Task The_list_is_sorted_and_read_on_while_scrolling() => site.As("ada", async page =>
    {
        await page.OpenBook();
        var first = await page.Rows().First.Locator("[data-row-link]").InnerTextAsync();
        var shown = await page.Rows().CountAsync();
        await page.Rows().Last.ScrollIntoViewIfNeededAsync();
        await Expect(page.Rows().Nth(shown)).ToBeAttachedAsync();

        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Rows().First.Locator("[data-row-link]")).Not.ToHaveTextAsync(first);
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Name" })).ToHaveAttributeAsync("aria-sort", "descending");
    });

    [InBrowser]
    public Task A_letter_of_the_rail_leads_to_its_names() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.GetByRole(AriaRole.Link, new() { Name = "M", Exact = true }).ClickAsync();
        await Expect(page.Rows().First.Locator("[data-row-link]")).ToContainTextAsync(new Regex(@"\bM"));
    });

    [InBrowser]
    public Task Search_finds_accents_without_typing_them() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("elise");
        await Expect(page.Rows().First).ToContainTextAsync("Élise");
        await Accessibility.Check(page);
    });

    [InBrowser]
    public Task Who_signs_out_leaves_nothing_behind() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Locator("#person-menu").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await page.GoBackAsync();
        await Expect(page.Rows()).ToHaveCountAsync(0);
    });
}
