using System.Text.Json;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Jobs;

internal sealed class StoredJobs(TenantDb db, Caller caller, JobErrors errors, TimeProvider clock) : IJobs
{
    public Guid Enqueue(string kind, object arguments)
    {
        var now = clock.GetUtcNow();
        var job = new StoredJob
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Arguments = JsonSerializer.Serialize(arguments, arguments.GetType()),
            OwnerId = caller.User?.Id,
            DoorKind = caller.Door.Kind,
            DoorDetail = caller.Door.Detail,
            CreatedAt = now,
            DueAt = now,
        };
        db.Add(job);
        return job.Id;
    }

    public async Task<JobStatus?> Find(Guid id, CancellationToken cancel) =>
        await Own(id).AsNoTracking().FirstOrDefaultAsync(cancel) is { } job
            ? new(job.Id, job.Kind, job.State, job.Done, job.Total, job.Result, errors.InWords(job), job.OwnerId, job.CreatedAt)
            : null;

    public async Task Cancel(Guid id, CancellationToken cancel)
    {
        await Own(id).Where(j => j.State == JobState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.CancelRequested, true), cancel);
        await Own(id).Where(j => j.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.CancelRequested, true), cancel);
    }

    private IQueryable<StoredJob> Own(Guid id)
    {
        var owner = caller.User?.Id;
        return db.Set<StoredJob>().Where(j => j.Id == id && j.OwnerId != null && j.OwnerId == owner);
    }
}
