using Carnet.Runtime.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Carnet.Runtime.Tests.Storage;

public sealed class KeyTests
{
    [Theory, BothDatabases]
    public async Task What_one_node_protects_another_one_reads(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, [], Keep);
        var secret = Protector(site).Protect("a cookie");
        await using var other = site.AnotherNode();
        Assert.Equal("a cookie", Protector(other).Unprotect(secret));
    }

    private static void Keep(IServiceCollection services) =>
        services.AddDataProtection().SetApplicationName("Carnet").PersistKeysToDefaultTenant();

    private static IDataProtector Protector(TestSite site) =>
        site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
