using Carnet.EndToEnd.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Carnet.EndToEnd.Journeys;

/// <summary>A group from its founding to the day somebody leaves it.</summary>
public sealed class GroupTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Group = "Summer party";

    // The smallest GIF a browser draws.
    private static readonly byte[] Dot = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [InBrowser]
    public async Task A_member_adds_to_the_group_and_loses_it_by_leaving()
    {
        await site.As("carol", async page =>
        {
            await Found(page);
            await ShowPicture(page);
            await AddMember(page, "lindq", "Eve Lindqvist");
            await LetAllAdd(page);
        });
        await site.As("eve", async page =>
        {
            await page.OpenBook();
            await page.Locator("#environment").SelectOptionAsync(Group);
            await Expect(page.Locator("#environment option[selected]")).ToHaveTextAsync(Group);
            await page.WriteNew("Paula", "Caterer");
            var contact = page.Url;
            await Leave(page);
            await Expect(page.Locator("#environment option").Filter(new() { HasText = Group })).ToHaveCountAsync(0);
            Assert.Equal(404, (await page.APIRequest.GetAsync(contact)).Status);
        });
        await site.As("carol", async page =>
        {
            await page.OpenBook();
            await page.Locator("#environment").SelectOptionAsync(Group);
            await Expect(page.Row("Paula Caterer")).ToBeVisibleAsync();
        });
    }

    private static async Task Found(IPage page)
    {
        await page.GotoAsync("groups/new");
        await page.GetByLabel("Name").FillAsync(Group);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Administrators add members" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the group" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Group })).ToBeVisibleAsync();
    }

    private static async Task ShowPicture(IPage page)
    {
        await page.Locator(".group-head").GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByLabel("Picture file").SetInputFilesAsync(new FilePayload { Name = "dot.gif", MimeType = "image/gif", Buffer = Dot });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await Expect(page.Locator("#picture img")).ToBeVisibleAsync();
        await Accessibility.Check(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".group-head img")).ToBeVisibleAsync();
    }

    private static async Task AddMember(IPage page, string part, string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add people" }).ClickAsync();
        await page.GetByLabel("Search people").PressSequentiallyAsync(part);
        await page.Locator("#candidates label").Filter(new() { HasText = name }).ClickAsync();
        await page.Locator("#new-members").GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator("#members")).ToContainTextAsync(name);
    }

    private static async Task LetAllAdd(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Access rights" }).ClickAsync();
        await page.GetByLabel($"All members of {Group}").CheckAsync();
        await page.GetByLabel("Access right", new() { Exact = true }).SelectOptionAsync("Add contacts");
        await page.Locator("#give").GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator("#rights-summary")).ToContainTextAsync("Add contacts");
        await Accessibility.Check(page);
    }

    private static async Task Leave(IPage page)
    {
        await page.GotoAsync("groups");
        await page.GetByRole(AriaRole.Link, new() { Name = Group, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Leave" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "My groups" })).ToBeVisibleAsync();
        await page.OpenBook();
    }
}
