using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Jobs;

/// <summary>
/// The jobs' states from the runner's side. Each step is one conditional statement outside the job's unit of work, asking
/// for the claim: who lost it changes nothing.
/// </summary>
internal sealed class JobQueue(FreshScopes scopes, TimeProvider clock)
{
    /// <summary>Takes the oldest due job of these kinds; other kinds wait for a node that knows them.</summary>
    public async Task<StoredJob?> Claim(IReadOnlyCollection<string> kinds, CancellationToken cancel)
    {
        foreach (var id in await Due(kinds, cancel))
            if (await Claim(id, cancel) is { } job)
                return job;
        return null;
    }

    /// <returns>False when the job is somebody else's or shall stop.</returns>
    public async Task<bool> Renew(StoredJob job, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + JobRunner.Lease;
        return 1 == await scopes.Execute(db => Mine(db, job).Where(j => !j.CancelRequested)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, until), cancel));
    }

    public Task Complete(StoredJob job, RunningJob run) => scopes.Execute(db => Mine(db, job).ExecuteUpdateAsync(set => set
        .SetProperty(j => j.State, JobState.Done).SetProperty(j => j.Done, run.Done).SetProperty(j => j.Total, run.Total)
        .SetProperty(j => j.Result, run.Result).SetProperty(j => j.Claim, (Guid?)null)));

    public Task Fail(StoredJob job, (string Key, string Arguments, string Texts) error) => scopes.Execute(db => Mine(db, job).ExecuteUpdateAsync(set => set
        .SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.Claim, (Guid?)null)
        .SetProperty(j => j.Error, error.Key).SetProperty(j => j.ErrorArguments, error.Arguments).SetProperty(j => j.ErrorTexts, error.Texts)));

    /// <summary>This node stops; another one, or its successor, goes on at once.</summary>
    public Task Release(StoredJob job)
    {
        var now = clock.GetUtcNow();
        return scopes.Execute(db => Mine(db, job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.DueAt, now)
            .SetProperty(j => j.Attempts, j => j.Attempts - 1).SetProperty(j => j.Claim, (Guid?)null)));
    }

    /// <returns>True when the job ended because its owner cancelled it or another node took it over.</returns>
    public async Task<bool> WasStopped(StoredJob job)
    {
        await scopes.Execute(db => Mine(db, job).Where(j => j.CancelRequested).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.Claim, (Guid?)null)));
        return 0 == await scopes.Execute(db => Mine(db, job).CountAsync());
    }

    private Task<List<Guid>> Due(IReadOnlyCollection<string> kinds, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return scopes.Execute(db => IsDue(db, now).Where(j => kinds.Contains(j.Kind)).OrderBy(j => j.Id).Select(j => j.Id).Take(5).ToListAsync(cancel));
    }

    private Task<StoredJob?> Claim(Guid id, CancellationToken cancel)
    {
        var (claim, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        return scopes.Execute(async db =>
        {
            var claimed = await IsDue(db, now).Where(j => j.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Attempts, j => j.Attempts + 1)
                .SetProperty(j => j.Claim, claim).SetProperty(j => j.DueAt, now + JobRunner.Lease), cancel);
            return claimed == 1 ? await db.Set<StoredJob>().AsNoTracking().FirstAsync(j => j.Id == id, cancel) : null;
        });
    }

    private static IQueryable<StoredJob> IsDue(TenantDb db, DateTimeOffset now) => db.Set<StoredJob>()
        .Where(j => (j.State == JobState.Waiting || j.State == JobState.Running) && j.DueAt <= now);

    private static IQueryable<StoredJob> Mine(TenantDb db, StoredJob job) => db.Set<StoredJob>()
        .Where(j => j.Id == job.Id && j.Claim == job.Claim && j.State == JobState.Running);
}
