using Carnet.OrchardCore.Tests.Sites;
using Microsoft.Playwright;

namespace Carnet.OrchardCore.Tests;

/// <summary>What only a real browser shows: styles, scripts and htmx inside the theme. <c>CARNET_SHOTS</c> names a folder for pictures of what was seen.</summary>
public sealed class BrowserTests(OrchardSite site)
{
    private static readonly string? Program =
        new[] { Environment.GetEnvironmentVariable("CARNET_TEST_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    [OrchardFact]
    public async Task The_address_book_works_inside_the_theme()
    {
        Assert.SkipWhen(Program is null, "Chromium is not installed (apt-get install chromium, or name it in CARNET_TEST_CHROMIUM).");
        using (var admin = await site.SignedIn())
            await admin.AddContact("Bruno", "Browser");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { BaseURL = (await site.AddressOf("")).AbsoluteUri, ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.GotoAsync("Login");
        await page.FillAsync("[name='LoginForm.UserName']", OrchardSite.Admin);
        await page.FillAsync("[name='LoginForm.Password']", OrchardSite.Password);
        await page.ClickAsync("button[type=submit]");
        await page.GotoAsync("contacts");
        await page.ClickAsync("[data-contact] a:has-text('Bruno')");
        await Assertions.Expect(page.Locator("#detail")).ToContainTextAsync("bruno@example.org");
        await Shoot(page, "book");
        foreach (var (address, name) in new[] { ("Admin/Features", "features"), ("Admin/Roles/Edit/Authenticated", "roles"), ("admin/groups", "admin-page"), ("Admin/Workflows/Types", "workflows") })
        {
            await page.GotoAsync(address);
            await Shoot(page, name);
        }
    }

    private static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CARNET_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}
