using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Runtime.Features;

namespace Carnet.Runtime.Tests.Features;

public sealed class FeatureTests
{
    // Contacts ← Sharing ← Invitations; Tags needs Contacts; Documents is off until somebody wants it.
    private static readonly CarnetModule[] Modules =
    [
        new TestModule("Sharing", TestModule.Feature("Sharing", "Contacts"), TestModule.Feature("Invitations", "Sharing")),
        new TestModule("Contacts", TestModule.Feature("Contacts")),
        new TestModule("Extras", TestModule.Feature("Tags", "Contacts"), TestModule.Feature("Documents", "Tags") with { OnByDefault = false }),
    ];

    [Theory, BothDatabases]
    public async Task Holds_its_default_until_somebody_decides(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, Modules);
        Assert.Equal("Contacts Sharing Invitations Tags", await On(site));
        Assert.False(await IsOn(site, "Unheard of"));
    }

    [Theory, BothDatabases]
    public async Task Off_takes_along_what_depends_on_it(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, Modules);
        Assert.Equal("-Sharing -Invitations", await Switch(site, "Sharing", on: false));
        Assert.Equal("Contacts Tags", await On(site));
        Assert.Equal("-Contacts -Tags", await Switch(site, "Contacts", on: false));
        Assert.Equal("", await On(site));
    }

    [Theory, BothDatabases]
    public async Task On_brings_along_what_it_depends_on(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, Modules);
        await Switch(site, "Contacts", on: false);
        Assert.Equal("+Contacts +Tags +Documents", await Switch(site, "Documents", on: true));
        Assert.Equal("Contacts Tags Documents", await On(site));
        Assert.Equal("", await Switch(site, "Documents", on: true));
    }

    [Theory, BothDatabases]
    public async Task A_switch_holds_for_the_next_request_on_every_node(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, Modules);
        await using var other = site.AnotherNode();
        Assert.True(await IsOn(other, "Tags"));
        await Switch(site, "Tags", on: false);
        Assert.False(await IsOn(other, "Tags"));
    }

    [Fact]
    public async Task Nobody_switches_what_is_not_there()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, Modules);
        await Assert.ThrowsAsync<NotFoundException>(() => Switch(site, "Unheard of", on: true));
    }

    private static Task<bool> IsOn(TestSite site, string featureId) =>
        site.As("ada", scope => scope.GetRequiredService<IFeatures>().IsOn(featureId, default));

    private static Task<string> On(TestSite site) => site.As("ada", async scope =>
        string.Join(' ', (await scope.GetRequiredService<FeatureSwitches>().All(default)).Where(f => f.IsOn).Select(f => f.Feature.Id)));

    private static Task<string> Switch(TestSite site, string featureId, bool on) => site.As("ada", async scope =>
        string.Join(' ', (await scope.GetRequiredService<FeatureSwitches>().Switch(featureId, on, default)).Select(f => (f.IsOn ? "+" : "-") + f.Feature.Id)));
}
