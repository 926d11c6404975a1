using Carnet.Modularity.Work;
using Carnet.Runtime.Pulse;

namespace Carnet.Runtime.Tests.Jobs;

public sealed class RecurringTests
{
    private readonly Daily _job = new();

    [Theory, BothDatabases]
    public async Task Runs_at_once_and_then_each_time_it_is_due(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await RunRecurring(site);
        site.Clock.Advance(TimeSpan.FromHours(23));
        await RunRecurring(site);
        Assert.Equal(1, _job.Runs);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await RunRecurring(site);
        Assert.Equal(2, _job.Runs);
    }

    [Theory, BothDatabases]
    public async Task Is_tried_again_soon_after_a_fault(DatabaseProvider database)
    {
        await using var site = await Open(database);
        _job.Fails = true;
        await RunRecurring(site);
        await RunRecurring(site);
        Assert.Equal(1, _job.Runs);
        _job.Fails = false;
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunRecurring(site);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunRecurring(site);
        Assert.Equal(2, _job.Runs);
    }

    [Theory, BothDatabases]
    public async Task Runs_on_one_node_however_long_it_takes(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        var end = new TaskCompletionSource();
        _job.Takes = end.Task;
        var running = RunRecurring(site);
        await _job.Began.WaitAsync();
        await RunRecurring(other);
        site.Clock.Advance(TimeSpan.FromSeconds(59));
        await RunRecurring(other);
        Assert.Equal(1, _job.Runs);
        end.SetResult();
        await running;
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_at_the_same_moment_run_it_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        await TestSite.AtOnce(() => RunRecurring(site), () => RunRecurring(other), () => RunRecurring(other));
        Assert.Equal(1, _job.Runs);
    }

    private Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [], services => services.AddSingleton<IRecurringJob>(_job));

    private static Task RunRecurring(TestSite site) => site.AsSystem(scope => TenantWork.RunRecurring(scope, default));

    private sealed class Daily : IRecurringJob
    {
        private int _runs;

        public string Id => "test.daily";
        public TimeSpan Every => TimeSpan.FromDays(1);
        public int Runs => _runs;
        public bool Fails { get; set; }
        public Task Takes { get; set; } = Task.CompletedTask;
        public SemaphoreSlim Began { get; } = new(0);

        public async Task Run(CancellationToken cancel)
        {
            Interlocked.Increment(ref _runs);
            Began.Release();
            await Takes;
            if (Fails)
                throw new InvalidOperationException("as told");
        }
    }
}
