using System.Collections.Concurrent;
using System.Globalization;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests;

public sealed class JobTests
{
    private Func<JobContext, IServiceProvider, CancellationToken, Task> _act = (_, _, _) => Task.CompletedTask;

    [Theory, BothDatabases]
    public async Task Runs_as_its_owner_and_shows_how_far_it_is(DatabaseProvider database)
    {
        await using var site = await Open(database);
        site.People.Put(site.People.Get("ada") with { Language = "es" });
        _act = async (job, scope, _) =>
        {
            var caller = scope.GetRequiredService<Caller>();
            await job.Report(1, 2);
            var seen = await Find(site, "ada", job.Id);
            Assert.Equal((JobState.Running, 1L, 2L), (seen!.State, seen.Done, seen.Total));
            job.Finish(new { caller.User!.Id, Door = caller.Door.Kind, job.Arguments<Errand>().Name, Language = CultureInfo.CurrentUICulture.Name });
        };
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        var done = await Find(site, "ada", id);
        Assert.Equal((JobState.Done, 1L, 2L), (done!.State, done.Done, done.Total));
        Assert.Contains("\"Id\":\"ada\",\"Door\":\"web\",\"Name\":\"Zoé\",\"Language\":\"es\"", System.Text.RegularExpressions.Regex.Unescape(done.Result!), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Is_nobody_elses_business(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var id = await Enqueue(site, "ada");
        Assert.Null(await Find(site, "eve", id));
        await site.As("eve", scope => scope.GetRequiredService<IJobs>().Cancel(id, default));
        Assert.Equal(JobState.Waiting, (await Find(site, "ada", id))!.State);
    }

    [Theory, BothDatabases]
    public async Task Goes_on_where_a_crashed_node_stopped_and_that_node_can_change_nothing_any_more(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        var (reported, wakesUp) = (new TaskCompletionSource(), new TaskCompletionSource());
        var states = new ConcurrentQueue<string?>();
        _act = async (job, _, _) =>
        {
            states.Enqueue(job.State);
            await job.Report(3, 10, "row 3");
            reported.TrySetResult();
            if (job.State == "row 3" && states.Count == 1)
                await wakesUp.Task;
            await job.Report(states.Count, 10, "row 9");
            job.Finish(states.Count);
        };
        var id = await Enqueue(site, "ada");
        var frozen = RunJobs(site);
        await reported.Task;

        await RunJobs(other);
        Assert.Single(states);
        site.Clock.Advance(JobRunner.Lease);
        await RunJobs(other);
        Assert.Equal([null, "row 3"], states);
        Assert.Equal((JobState.Done, 2L, "2"), Summary(await Find(site, "ada", id)));

        wakesUp.SetResult();
        await frozen;
        Assert.Equal((JobState.Done, 2L, "2"), Summary(await Find(site, "ada", id)));
    }

    [Theory, BothDatabases]
    public async Task A_job_that_takes_its_node_down_each_time_is_given_up(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var (begun, end) = (new SemaphoreSlim(0), new TaskCompletionSource());
        _act = (_, _, _) =>
        {
            begun.Release();
            return end.Task;
        };
        var id = await Enqueue(site, "ada");
        var deadNodes = new List<Task>();
        for (var i = 0; i < 5; i++)
        {
            deadNodes.Add(RunJobs(site));
            await begun.WaitAsync();
            site.Clock.Advance(JobRunner.Lease);
        }
        await RunJobs(site);
        Assert.Equal((0, JobState.Failed), (begun.CurrentCount, (await Find(site, "ada", id))!.State));
        end.SetResult();
        await Task.WhenAll(deadNodes);
        Assert.Equal(JobState.Failed, (await Find(site, "ada", id))!.State);
    }

    [Theory, BothDatabases]
    public async Task Stops_at_its_next_report_when_cancelled(DatabaseProvider database)
    {
        await using var site = await Open(database);
        var after = false;
        _act = async (job, _, _) =>
        {
            await site.As("ada", scope => scope.GetRequiredService<IJobs>().Cancel(job.Id, default));
            await job.Report(1, 2);
            after = true;
        };
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal((JobState.Cancelled, false), ((await Find(site, "ada", id))!.State, after));
    }

    [Theory, BothDatabases]
    public async Task Does_not_begin_when_cancelled_before(DatabaseProvider database)
    {
        await using var site = await Open(database);
        _act = (_, _, _) => throw new InvalidOperationException("it began");
        var id = await Enqueue(site, "ada");
        await site.As("ada", scope => scope.GetRequiredService<IJobs>().Cancel(id, default));
        await RunJobs(site);
        Assert.Equal(JobState.Cancelled, (await Find(site, "ada", id))!.State);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_run_each_job_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        var ran = new ConcurrentQueue<Guid>();
        _act = (job, _, _) =>
        {
            ran.Enqueue(job.Id);
            return Task.CompletedTask;
        };
        for (var i = 0; i < 20; i++)
            await Enqueue(site, "ada");
        await Task.WhenAll(RunJobs(site), RunJobs(other), RunJobs(other));
        Assert.Equal((20, 20), (ran.Count, ran.Distinct().Count()));
    }

    [Theory, BothDatabases]
    public async Task Is_waiting_again_at_once_when_its_node_shuts_down(DatabaseProvider database)
    {
        await using var site = await Open(database);
        using var shutdown = new CancellationTokenSource();
        _act = async (job, _, _) =>
        {
            await job.Report(1, 2, "half");
            await shutdown.CancelAsync();
            await job.Report(2, 2);
        };
        var id = await Enqueue(site, "ada");
        await site.AsSystem(scope => TenantWork.RunJobs(scope, shutdown.Token));
        Assert.Equal(JobState.Waiting, (await Find(site, "ada", id))!.State);
        _act = (job, _, _) =>
        {
            job.Finish(job.State!);
            return Task.CompletedTask;
        };
        await RunJobs(site);
        Assert.Equal("\"half\"", (await Find(site, "ada", id))!.Result);
    }

    [Theory, BothDatabases]
    public async Task A_report_inside_a_unit_of_work_holds_or_falls_with_it(DatabaseProvider database)
    {
        await using var site = await Open(database);
        _act = async (job, scope, cancel) =>
        {
            var db = scope.GetRequiredService<TenantDb>();
            await using (var kept = await db.BeginAsync(cancel))
            {
                await job.Report(1, 3, "kept");
                await kept.Commit(cancel);
            }
            await using var lost = await db.BeginAsync(cancel);
            await job.Report(2, 3, "lost");
            throw new InvalidOperationException("as told");
        };
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        var stored = await site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredJob>().SingleAsync(j => j.Id == id));
        Assert.Equal((JobState.Failed, 1L, "kept"), (stored.State, stored.Done, stored.Resume));
    }

    [Theory, BothDatabases]
    public async Task A_refusal_is_told_in_the_readers_language_and_a_fault_by_its_number(DatabaseProvider database)
    {
        await using var site = await Open(database);
        site.People.Put(site.People.Get("bob") with { IsActive = false });
        var refused = await Enqueue(site, "bob");
        _act = (_, _, _) => throw new InvalidOperationException("a secret of the machine");
        var failed = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal("Le compte pour lequel ce travail était prévu est désactivé ou supprimé.", (await Find(site, "bob", refused, "fr"))!.Error);
        Assert.Matches("^Something went wrong. Tell your administrator this number: [0-9a-f]{32}$", (await Find(site, "ada", failed, "en"))!.Error);
    }

    [Theory, BothDatabases]
    public async Task A_refusal_keeps_its_arguments(DatabaseProvider database)
    {
        await using var site = await Open(database);
        _act = (_, _, _) => throw new InvalidException("file", "Row {0} of {1} is not a contact.", 7, "adressen.csv");
        var id = await Enqueue(site, "ada");
        await RunJobs(site);
        Assert.Equal("Row 7 of adressen.csv is not a contact.", (await Find(site, "ada", id))!.Error);
    }

    private Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [], services =>
        services.AddScoped<IJob>(scope => new TestJob((job, cancel) => _act(job, scope, cancel))));

    private static Task RunJobs(TestSite site) => site.AsSystem(scope => TenantWork.RunJobs(scope, default));

    private static Task<Guid> Enqueue(TestSite site, string owner) => site.As(owner, async scope =>
    {
        var id = scope.GetRequiredService<IJobs>().Enqueue("test", new Errand("Zoé"));
        await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
        return id;
    });

    private static Task<JobStatus?> Find(TestSite site, string reader, Guid id, string language = "en") => site.As(reader, scope =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return scope.GetRequiredService<IJobs>().Find(id, default);
    });

    private static (JobState, long, string?) Summary(JobStatus? status) => (status!.State, status.Done, status.Result);

    private sealed record Errand(string Name);

    private sealed class TestJob(Func<JobContext, CancellationToken, Task> act) : IJob
    {
        public string Kind => "test";

        public Task Run(JobContext job, CancellationToken cancel) => act(job, cancel);
    }
}
