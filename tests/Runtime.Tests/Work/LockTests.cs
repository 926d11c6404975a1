using Carnet.Modularity.Work;

namespace Carnet.Runtime.Tests.Work;

public sealed class LockTests
{
    [Theory, BothDatabases]
    public async Task One_holder_at_a_time_on_all_nodes(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await using var other = site.AnotherNode();
        var held = await Acquire(site, "purge");
        Assert.NotNull(held);
        Assert.Null(await Acquire(other, "purge"));
        await using (var another = await Acquire(other, "another"))
            Assert.NotNull(another);
        await held.DisposeAsync();
        await using var next = await Acquire(other, "purge");
        Assert.NotNull(next);
    }

    [Theory, BothDatabases]
    public async Task A_crashed_holder_loses_it_and_does_not_take_it_from_the_next(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await using var other = site.AnotherNode();
        var crashed = await Acquire(site, "purge");
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        await using var next = await Acquire(other, "purge");
        Assert.NotNull(next);
        await crashed!.DisposeAsync();
        Assert.Null(await Acquire(site, "purge"));
    }

    [Theory, BothDatabases]
    public async Task Of_many_at_the_same_moment_one_gets_it(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await using var other = site.AnotherNode();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => Acquire(i % 2 == 0 ? site : other, "purge"))));
        var held = Assert.Single(attempts, attempt => attempt is not null);
        await held!.DisposeAsync();
    }

    private static Task<IAsyncDisposable?> Acquire(TestSite site, string name) =>
        site.AsSystem(scope => scope.GetRequiredService<ITenantLock>().TryAcquire(name, default));
}
