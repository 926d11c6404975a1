using Carnet.Modularity.Work;
using Carnet.Runtime.Events;
using Carnet.Runtime.Pulse;

namespace Carnet.Runtime.Tests.Events;

public sealed class EventTests : EventSite
{
    [Theory, BothDatabases]
    public async Task Is_not_stored_when_nobody_takes_it(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, [], services => services.AddSingleton<IEventHandler>(First));
        await site.As("ada", scope =>
        {
            var events = scope.GetRequiredService<IEvents>();
            events.Raise("contact.created", new Dictionary<string, object> { ["name"] = "Zoé" });
            events.Raise("contact.deleted", new Dictionary<string, object> { ["name"] = "Zoé" });
            return scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        Assert.Equal("contact.created", (await Stored(site)).Name);
    }

    [Theory, BothDatabases]
    public async Task Is_handled_after_the_commit_and_not_before(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await site.As("ada", async scope =>
        {
            var db = scope.GetRequiredService<TenantDb>();
            await using var work = await db.BeginAsync(default);
            Raise(scope, "Hélène");
            await db.SaveChangesAsync();
            await RunEvents(site);
            Assert.Empty(First.Heard);
            await work.Commit(default);
        });
        await RunEvents(site);
        var fact = Assert.Single(First.Heard);
        Assert.Equal(("contact.created", "ada", site.Clock.GetUtcNow()), (fact.Name, fact.ActorId, fact.At));
        Assert.Equal("Hélène", fact.Data["name"]);
        Assert.Equal(3L, fact.Data["books"]);
        Assert.Equal(0.5, fact.Data["share"]);
    }

    [Theory, BothDatabases]
    public async Task Is_not_handled_when_the_change_was_rolled_back(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await site.As("ada", async scope =>
        {
            await using var work = await scope.GetRequiredService<TenantDb>().BeginAsync(default);
            Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        await RunEvents(site);
        Assert.Empty(First.Heard);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_hand_each_event_over_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        await site.As("ada", async scope =>
        {
            for (var i = 0; i < 100; i++)
                Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        await TestSite.AtOnce(() => RunEvents(site), () => RunEvents(other), () => RunEvents(other), () => RunEvents(site));
        Assert.Equal(100, First.Heard.Count);
        Assert.Equal(100, First.Heard.Select(fact => fact.Id).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task Wakes_the_tenant_only_once_it_is_committed(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var wakes = site.Services.GetRequiredService<TenantWakes>();
        await site.As("ada", async scope =>
        {
            await using var work = await scope.GetRequiredService<TenantDb>().BeginAsync(default);
            Raise(scope);
            await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
            Assert.Empty(await wakes.Wait(TimeSpan.Zero, default));
            await work.Commit(default);
            Assert.Equal([site.Tenant.Id], await wakes.Wait(TimeSpan.Zero, default));
        });
        await RaiseAndSave(site);
        Assert.Equal([site.Tenant.Id], await wakes.Wait(TimeSpan.Zero, default));
    }

    [Fact]
    public void Data_are_strings_and_numbers_only() =>
        Assert.Throws<ArgumentException>(() => EventData.Write(new Dictionary<string, object> { ["when"] = DateTimeOffset.UnixEpoch }));
}
