using System.Collections.Concurrent;
using Carnet.Modularity.Work;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Jobs;

/// <summary>Nodes that crash, freeze, stop and compete.</summary>
public sealed class JobsOnSeveralNodesTests : JobSite
{
    [Theory, BothDatabases]
    public async Task Goes_on_where_a_crashed_node_stopped_and_that_node_can_change_nothing_any_more(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        var (reported, wakesUp) = (new TaskCompletionSource(), new TaskCompletionSource());
        var states = new ConcurrentQueue<string?>();
        Act = async (job, _, _) =>
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
        Act = (_, _, _) =>
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
    public async Task Two_nodes_run_each_job_once(DatabaseProvider database)
    {
        await using var site = await Open(database);
        await using var other = site.AnotherNode();
        var ran = new ConcurrentQueue<Guid>();
        Act = (job, _, _) =>
        {
            ran.Enqueue(job.Id);
            return Task.CompletedTask;
        };
        for (var i = 0; i < 20; i++)
            await Enqueue(site, "ada");
        await TestSite.AtOnce(() => RunJobs(site), () => RunJobs(other), () => RunJobs(other));
        Assert.Equal((20, 20), (ran.Count, ran.Distinct().Count()));
    }

    [Theory, BothDatabases]
    public async Task Is_waiting_again_at_once_when_its_node_shuts_down(DatabaseProvider database)
    {
        await using var site = await Open(database);
        using var shutdown = new CancellationTokenSource();
        Act = async (job, _, _) =>
        {
            await job.Report(1, 2, "half");
            await shutdown.CancelAsync();
            await job.Report(2, 2);
        };
        var id = await Enqueue(site, "ada");
        await site.AsSystem(scope => TenantWork.RunJobs(scope, shutdown.Token));
        Assert.Equal(JobState.Waiting, (await Find(site, "ada", id))!.State);
        Act = (job, _, _) =>
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
        Act = async (job, scope, cancel) =>
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

    private static (JobState, long, string?) Summary(JobStatus? status) => (status!.State, status.Done, status.Result);
}
