using System.Net;
using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Databases;

namespace Carnet.OrchardCore.Tests;

public sealed class PostgresTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Two_tenants_in_one_PostgreSQL_database_have_a_schema_each_and_know_nothing_of_each_other()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var office = await site.SignedIn(tenant: OrchardSite.OfficePrefix);
        using var depot = await site.SignedIn(tenant: OrchardSite.DepotPrefix);
        var contact = await office.AddContact("Olga", "Office");
        Assert.Equal(HttpStatusCode.OK, (await office.Get(contact)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await depot.Get(contact)).Status);
        Assert.True((await office.Get("search?q=Olga")).Has("[data-contact]"));
        Assert.False((await depot.Get("search?q=Olga")).Has("[data-contact]"));
        Assert.Equal((1, 0), (await site.Count("SELECT count(*) FROM carnet_office.contacts"), await site.Count("SELECT count(*) FROM carnet_depot.contacts")));
        Assert.False(File.Exists(Path.Combine(site.FolderOf("Office"), "Carnet", "carnet.db")));
    }

    [OrchardFact]
    public async Task People_are_found_and_sign_in_on_PostgreSQL_too()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        using var admin = await site.SignedIn(tenant: OrchardSite.DepotPrefix);
        await admin.AddUser("jo.depot");
        var shares = (await admin.OwnBook()).Replace("/contacts", "/shares", StringComparison.Ordinal);
        Assert.Contains("jo.depot", (await admin.GetFragment($"{shares}?who=depot")).Body, StringComparison.Ordinal);
        using var jo = await site.SignedIn("jo.depot", OrchardSite.DepotPrefix);
        Assert.Equal(HttpStatusCode.OK, (await jo.Get(await jo.OwnBook())).Status);
    }
}
