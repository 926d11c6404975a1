using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>Moving in and out.</summary>
public sealed class TransferTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task A_file_is_looked_at_imported_and_taken_back() => site.As("bob", async page =>
    {
        await Upload(page, AddressBookSteps.InventedFile(1200, "Ferryman"));
        await Expect(page.GetByText("1,200 contacts in this file")).ToBeVisibleAsync();
        await Accessibility.Check(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 1,200 contacts" }).ClickAsync();
        await Expect(page.Locator(".import-count").GetByText("1,200 contacts imported")).ToBeVisibleAsync();
        await Accessibility.Check(page);

        await page.Locator("summary").Filter(new() { HasText = "Take the import back" }).ClickAsync();
        await page.Locator("#confirm-dialog").GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(page.Locator(".import-count").GetByText("1,200 contacts were taken out again")).ToBeVisibleAsync();
    });

    [InBrowser]
    public async Task A_real_export_moves_in()
    {
        var file = Sample("vcf/fk_large_1000.vcf");
        Assert.SkipWhen(file is null, "No sample files: set CARNET_SAMPLES or put them into ../shared/samples beside the repository.");
        await site.As("carol", async page =>
        {
            await Upload(page, new() { Name = Path.GetFileName(file!), MimeType = "text/vcard", Buffer = await File.ReadAllBytesAsync(file!) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Import 1,000 contacts" }).ClickAsync();
            await Expect(page.Locator(".import-count").GetByText("1,000 contacts imported")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Show the address book" }).ClickAsync();
            await Expect(page.Rows().First).ToBeVisibleAsync();
        });
    }

    [InBrowser]
    public Task A_file_that_holds_no_contacts_is_refused_in_plain_words() => site.As("dan", async page =>
    {
        await Upload(page, new() { Name = "photo.vcf", MimeType = "text/vcard", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8] });
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Accessibility.Check(page);
    });

    [InBrowser]
    public Task The_whole_book_is_taken_along() => site.As("ada", async page =>
    {
        await page.OpenBook();
        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Export…" }).ClickAsync();
        await Accessibility.Check(page);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("main").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Export|Download") }).First.ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal(300, text.Split("BEGIN:VCARD").Length - 1);
    });

    private static async Task Upload(IPage page, FilePayload file)
    {
        await page.OpenBook();
        await page.GotoAsync($"{page.Url.Split('?')[0].Replace("/contacts", "/imports", StringComparison.Ordinal)}/new");
        await page.Locator("#import-file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static string? Sample(string path)
    {
        var folders = new[] { Environment.GetEnvironmentVariable("CARNET_SAMPLES"), Path.Combine(Repository.Root, "../shared/samples") };
        return folders.OfType<string>().Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
    }
}
