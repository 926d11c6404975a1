using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>What only scripts do: the menu of a book at the side, and the question before a whole list is deleted.</summary>
public sealed class MenuTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task A_book_has_its_menu_by_the_other_button_and_by_keys() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await Book(page, "Suppliers").ClickAsync(new() { Button = MouseButton.Right });
        await Expect(Menu(page).GetByRole(AriaRole.Menuitem, new() { Name = "Share…" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Menu(page)).ToHaveCountAsync(0);
        await Expect(Book(page, "Suppliers")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Shift+F10");
        await Expect(Menu(page).GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(Menu(page).GetByRole(AriaRole.Menuitem).Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Menu(page).GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("ContextMenu");
        await Menu(page).GetByRole(AriaRole.Menuitem, new() { Name = "Properties…" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(PropertiesAddress());
    });

    [InBrowser]
    public Task On_a_phone_a_book_has_its_menu_by_a_long_press_which_is_no_press_on_the_link() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.GetByRole(AriaRole.Button, new() { Name = "Address books", Exact = true }).ClickAsync();
        var book = Book(page, "Suppliers");
        await Expect(book).ToBeInViewportAsync();
        var before = page.Url;
        var frame = (await book.BoundingBoxAsync())!;
        var touch = await page.Context.NewCDPSessionAsync(page);
        await Touch(touch, "touchStart", frame.X + 40, frame.Y + 10);
        await Expect(Menu(page).GetByRole(AriaRole.Menuitem, new() { Name = "Share…" })).ToBeVisibleAsync();
        await Touch(touch, "touchEnd");
        await Expect(Menu(page)).ToBeVisibleAsync();
        Assert.Equal(before, page.Url);
    }, Screen.Phone);

    [InBrowser]
    public Task Who_ticks_the_box_over_all_rows_is_asked_with_the_number_before_they_go() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await Book(page, "Suppliers").ClickAsync();
        await Expect(page.Locator(".pane-list h1")).ToContainTextAsync("Suppliers");
        var count = await page.Rows().CountAsync();
        await page.Locator("[data-select-all]").CheckAsync();
        await page.Locator(".selection-actions").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        var question = page.Locator("dialog[open]");
        await Expect(question).ToContainTextAsync($"Delete {count} contacts from “Suppliers”?");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Rows()).ToHaveCountAsync(count);

        await page.Locator(".selection-actions").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(0);
        await page.UndoDeletion();
        await Expect(page.Rows()).ToHaveCountAsync(count);

        await page.Rows().First.Locator("input[name=ids]").CheckAsync();
        await page.Locator(".selection-actions").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(count - 1);
        await page.UndoDeletion();
    });

    private static ILocator Book(IPage page, string name) => page.Locator(".side-link[data-book]").Filter(new() { HasText = name });

    private static ILocator Menu(IPage page) => page.Locator(".row-menu[role=menu]");

    private static Regex PropertiesAddress() => new("/books/[0-9a-f-]+/properties$");

    private static Task Touch(ICDPSession touch, string kind, params float[] at) => touch.SendAsync("Input.dispatchTouchEvent", new()
    {
        ["type"] = kind,
        ["touchPoints"] = at is [var x, var y] ? new object[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } } : [],
    });
}
