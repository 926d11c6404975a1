using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class SettingsTests(OrchardSite site)
{
    [OrchardFact]
    public async Task A_person_chooses_how_contacts_are_shown()
    {
        using var admin = await site.SignedIn();
        await admin.AddUser("sue");
        using var sue = await site.SignedIn("sue");
        Assert.Contains("settings", (await sue.Get(await sue.OwnBook())).Document.QuerySelectorAll(".carnet-bar a").Select(a => a.GetAttribute("href")!.TrimStart('/')));
        var refused = await sue.Submit("settings", "settings", new() { ["PageSize"] = "500" });
        Assert.Equal(422, (int)refused.Status);
        Assert.True((await sue.Submit("settings", "settings", new() { ["PageSize"] = "7", ["NameOrder"] = "LastFirst" })).IsRedirect);
        var saved = await sue.Get("settings");
        Assert.Contains("Saved.", saved.Text(".toast-area"), StringComparison.Ordinal);
        Assert.Equal("7", saved.Document.GetElementById("field-PageSize")!.GetAttribute("value"));
    }

    [OrchardFact]
    public async Task The_rules_for_contacts_and_the_sections_of_modules_stand_in_the_admin_theme()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.AcmePrefix);
        Assert.True((await admin.Submit("admin/carnet", "admin/carnet", new() { ["DefaultCountry"] = "ES", ["AddressBookQuota"] = "2" })).IsRedirect);
        var page = await admin.Get("admin/carnet");
        Assert.True(page.Has("body.ta-preview, .ta-navbar, #ta-left-sidebar, [class*='ta-']"), page.Title);
        Assert.Equal("2", page.Document.GetElementById("field-AddressBookQuota")!.GetAttribute("value"));
        var section = page.Document.QuerySelectorAll(".nav-tabs a").Last().GetAttribute("href")!;
        Assert.Equal(200, (int)(await admin.Get(section[(section.IndexOf("admin/", StringComparison.Ordinal))..])).Status);
        await admin.Submit("admin/carnet", "admin/carnet", new() { ["AddressBookQuota"] = "0" });
    }
}
