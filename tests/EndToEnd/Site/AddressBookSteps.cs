using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Site;

/// <summary>What a person does in the address book, and what the page calls it. Works with and without scripts.</summary>
internal static class AddressBookSteps
{
    public static ILocator Rows(this IPage page) => page.Locator("[data-contact-list] [data-row]");

    public static ILocator Row(this IPage page, string name) =>
        page.Rows().Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    public static ILocator Detail(this IPage page, string name) => page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    public static Task OpenBook(this IPage page) => page.GotoAsync("contacts");

    /// <summary>Every row is the same to a rule; a few of them are looked at ten times as fast as fifty.</summary>
    public static async Task ShowFewRows(this IPage page)
    {
        await page.GotoAsync("settings");
        await page.Locator("input[name=PageSize]").FillAsync("5");
        await page.Locator("main form:has(input[name=PageSize]) button[type=submit]").ClickAsync();
        await Expect(page.Locator("input[name=PageSize]")).ToHaveValueAsync("5");
    }

    /// <summary>Opens the form of a new contact and fills in what everybody fills in.</summary>
    public static async Task FillNew(this IPage page, string given, string family)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "New", Exact = true }).ClickAsync();
        await page.GetByLabel("First name", new() { Exact = true }).FillAsync(given);
        await page.GetByLabel("Last name", new() { Exact = true }).FillAsync(family);
    }

    public static Task Save(this IPage page) => page.Locator("#contact-form .form-footer").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    public static async Task WriteNew(this IPage page, string given, string family)
    {
        await page.FillNew(given, family);
        await page.Save();
        await Expect(page.Detail($"{given} {family}")).ToBeVisibleAsync();
    }

    /// <summary>Presses Undo on the notice of the deletion; earlier notices may still be there.</summary>
    public static Task UndoDeletion(this IPage page) =>
        page.Locator("[data-toast]").Filter(new() { HasTextRegex = new("moved to the trash|aken out of") }).Last.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

    /// <summary>A file of invented contacts, enough to see it pass by.</summary>
    public static FilePayload InventedFile(int count, string family) => new()
    {
        Name = "invented.vcf",
        MimeType = "text/vcard",
        Buffer = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, count).Select(i =>
            $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Number{i} {family}\r\nN:{family};Number{i};;;\r\nEMAIL:number{i}@{family}.example\r\nEND:VCARD\r\n"))),
    };
}
