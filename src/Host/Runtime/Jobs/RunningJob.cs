using System.Text.Json;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Jobs;

/// <summary>
/// A job's view of itself. Reports go through the job's own <see cref="TenantDb"/>: inside its transaction they commit with
/// it, so that progress and the point to go on from are never ahead of the work, nor behind it.
/// </summary>
internal sealed class RunningJob(StoredJob job, TenantDb db, TimeProvider clock, CancellationToken cancel) : JobContext
{
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(250);
    private DateTimeOffset _nextWrite = DateTimeOffset.MinValue;

    public override Guid Id => job.Id;
    public override string? State => job.Resume;
    public long Done { get; private set; } = job.Done;
    public long Total { get; private set; } = job.Total;
    public string? Result { get; private set; }

    public override T Arguments<T>() => JsonSerializer.Deserialize<T>(job.Arguments)!;

    /// <remarks>Progress alone is written at most four times a second; a new state always.</remarks>
    public override async Task Report(long done, long total, string? state = null)
    {
        cancel.ThrowIfCancellationRequested();
        (Done, Total) = (done, total);
        var moved = state is not null && state != job.Resume;
        job.Resume = state ?? job.Resume;
        if (moved || clock.GetUtcNow() >= _nextWrite)
            await Write();
    }

    public override void Finish(object result) => Result = JsonSerializer.Serialize(result, result.GetType());

    private async Task Write()
    {
        var (now, resume) = (clock.GetUtcNow(), job.Resume);
        _nextWrite = now + BetweenWrites;
        var mine = db.Set<StoredJob>().Where(j => j.Id == job.Id && j.Claim == job.Claim && j.State == JobState.Running);
        var written = await mine.ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Done, Done).SetProperty(j => j.Total, Total)
            .SetProperty(j => j.Resume, resume).SetProperty(j => j.DueAt, now + JobRunner.Lease), cancel);
        if (written == 0)
            throw new OperationCanceledException("Another node runs this job now.");
        if (await mine.AnyAsync(j => j.CancelRequested, cancel))
            throw new OperationCanceledException("The owner cancelled this job.");
    }
}
