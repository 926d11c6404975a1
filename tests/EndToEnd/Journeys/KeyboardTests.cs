using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>The address book without a mouse.</summary>
public sealed class KeyboardTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task J_and_k_walk_the_list_and_enter_opens() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        var second = await page.Rows().Nth(1).Locator("[data-row-link]").InnerTextAsync();
        await Expect(page.Rows().Nth(1).Locator("[data-row-link]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Detail(second)).ToBeVisibleAsync();
    });

    [InBrowser]
    public Task N_writes_a_contact_and_e_changes_it() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByLabel("First name", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Kit");
        await page.GetByLabel("Last name", new() { Exact = true }).FillAsync("Keyboarder");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Detail("Kit Keyboarder")).ToBeVisibleAsync();
        await page.Row("Kit Keyboarder").Locator("[data-row-link]").FocusAsync();
        await page.Keyboard.PressAsync("e");
        await page.GetByLabel("Company", new() { Exact = true }).FillAsync("Keys & Co");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Detail("Kit Keyboarder")).ToContainTextAsync("Keys & Co");
    });

    [InBrowser]
    public Task Delete_removes_what_is_selected_and_undo_brings_it_back() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("j");
        var first = await page.Rows().First.Locator("[data-row-link]").InnerTextAsync();
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Row(first)).ToHaveCountAsync(0);
        await page.UndoDeletion();
        await Expect(page.Row(first)).ToBeVisibleAsync();
    });

    [InBrowser]
    public Task Delete_removes_the_row_one_is_at() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.Rows().Nth(1).Locator("[data-row-link]").InnerTextAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(page.Row(second)).ToHaveCountAsync(0);
        await page.UndoDeletion();
        await Expect(page.Row(second)).ToBeVisibleAsync();
    });

    [InBrowser]
    public Task The_question_mark_lists_all_shortcuts() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.Keyboard.PressAsync("?");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(dialog).ToContainTextAsync("New contact");
        await Expect(dialog).ToContainTextAsync("Next row");
        await Accessibility.Check(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    });

    [InBrowser]
    public Task Shortcuts_can_be_switched_off() => site.As("eve", async page =>
    {
        await page.GotoAsync("settings");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Keyboard shortcuts" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.OpenBook();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(page.Locator("#contact-form")).ToHaveCountAsync(0);
    });
}
