using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class PermissionTests(OrchardSite site)
{
    [OrchardFact]
    public async Task The_roles_page_shows_every_permission_with_its_default_roles()
    {
        using var admin = await site.SignedIn();
        var page = await admin.Get("Admin/Roles/Edit/Authenticated");
        Assert.True(page.Document.GetElementById("Checkbox.contacts.use")!.HasAttribute("checked"));
        Assert.True(page.Document.GetElementById("Checkbox.contacts.transfer")!.HasAttribute("checked"));
        Assert.Contains("Use the address book", page.Body, StringComparison.Ordinal);
        Assert.False((await admin.Get("Admin/Roles/Edit/Anonymous")).Document.GetElementById("Checkbox.contacts.use")!.HasAttribute("checked"));
    }

    [OrchardFact]
    public async Task A_role_without_the_permission_gets_403_at_every_door()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.AcmePrefix);
        await admin.AddUser("ralph");
        using var ralph = await site.SignedIn("ralph", OrchardSite.AcmePrefix);
        var book = await ralph.OwnBook();
        await admin.Grant("Authenticated", "contacts.use", false);
        foreach (var door in new[] { "contacts", book, $"{book}/new", "trash", "search?q=a" })
            Assert.Equal(HttpStatusCode.Forbidden, (await ralph.Get(door)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ralph.GetFragment(book)).Status);
        await admin.Grant("Authenticated", "contacts.use", true);
        Assert.Equal(HttpStatusCode.OK, (await ralph.Get(book)).Status);
    }
}
