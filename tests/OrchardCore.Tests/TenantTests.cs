using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class TenantTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Each_tenant_has_a_database_of_its_own_beside_that_of_Orchard_Core()
    {
        await site.AddressOf("");
        Assert.All(new[] { "Default", "Acme" }, tenant => Assert.True(File.Exists(Path.Combine(site.FolderOf(tenant), "Carnet", "carnet.db"))));
        Assert.True(File.Exists(Path.Combine(site.FolderOf("Acme"), "OrchardCore.db")));
    }

    [OrchardFact]
    public async Task Two_tenants_know_nothing_of_each_other()
    {
        using var here = await site.SignedIn();
        using var there = await site.SignedIn(tenant: OrchardSite.AcmePrefix);
        var contact = await here.AddContact("Tina", "Tenant");
        Assert.Equal(HttpStatusCode.OK, (await here.Get(contact)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await there.Get(contact)).Status);
        Assert.True((await here.Get("search?q=Tina")).Has("[data-contact]"));
        Assert.False((await there.Get("search?q=Tina")).Has("[data-contact]"));
    }
}
