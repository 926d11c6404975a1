using System.Net;
using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Web;

namespace Carnet.OrchardCore.Tests;

public sealed class RoleTests(OrchardSite site)
{
    [OrchardFact]
    public async Task A_group_mirrors_a_role_and_follows_it_at_once()
    {
        using var admin = await site.SignedIn();
        var id = await admin.AddUser("rosa");
        var role = (await admin.Get("groups/new")).Document.QuerySelectorAll("select[name=RoleId] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0 && v != "Administrator");
        var made = await admin.Submit("groups/new", "groups", new() { ["Name"] = "Role bearers", ["Joining"] = "BySource", ["RoleId"] = role });
        Assert.True(made.IsRedirect, made.Text(".invalid-feedback"));
        var group = made.Location!.TrimStart('/');
        using var rosa = await site.SignedIn("rosa");
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get(group)).Status);
        await admin.GiveRole(id, role, true);
        Assert.Contains("rosa", (await admin.Get(group)).Document.GetElementById("members")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rosa.Get(group)).Status);
        await admin.GiveRole(id, role, false);
        Assert.Equal(HttpStatusCode.NotFound, (await rosa.Get(group)).Status);
    }
}
