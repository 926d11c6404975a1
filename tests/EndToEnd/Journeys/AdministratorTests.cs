using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>What the administrator of a site does.</summary>
public sealed class AdministratorTests(DemoSite site) : IClassFixture<DemoSite>
{
    [InBrowser]
    public Task A_feature_is_switched_off_and_on_again() => site.As("ada", async page =>
    {
        var transfer = page.Locator("[data-feature='Carnet.ContactTransfer']");
        await page.GotoAsync("admin/features");
        await transfer.Locator("summary").ClickAsync();
        await Expect(page.Locator("#confirm-dialog")).ToBeVisibleAsync();
        await Accessibility.Check(page);
        await page.Locator("#confirm-dialog [data-yes]").ClickAsync();
        await Expect(transfer.GetByText("off", new() { Exact = true })).ToBeVisibleAsync();
        await page.OpenBook();
        await Expect(page.GetByText("Import…")).ToHaveCountAsync(0);

        await page.GotoAsync("admin/features");
        await transfer.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(transfer.GetByText("on", new() { Exact = true })).ToBeVisibleAsync();
        await page.OpenBook();
        await Expect(page.GetByText("Import…")).ToHaveCountAsync(1);
    });

    [InBrowser]
    public Task A_person_speaks_another_language() => site.As("hugo", async page =>
    {
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await page.GotoAsync("settings");
        await page.Locator("select[name=Language]").SelectOptionAsync("fr");
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    });

    [InBrowser]
    public Task A_member_is_told_that_administration_is_not_for_him() => site.As("bob", async page =>
    {
        await page.GotoAsync("contacts");
        await Expect(page.GetByText("Administration")).ToHaveCountAsync(0);
        var answer = await page.APIRequest.GetAsync("admin/users");
        Assert.Contains(answer.Status, new[] { 403, 404 });
    });
}
