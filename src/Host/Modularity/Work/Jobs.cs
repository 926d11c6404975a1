namespace Carnet.Modularity.Work;

public enum JobState { Waiting, Running, Done, Failed, Cancelled }

/// <summary>What a page shows of a job.</summary>
/// <param name="Result">The job's own words for its end, JSON; null until then.</param>
/// <param name="Error">A refusal in plain words, or the id of a logged fault.</param>
public sealed record JobStatus(Guid Id, string Kind, JobState State, long Done, long Total, string? Result, string? Error, string? OwnerId, DateTimeOffset CreatedAt);

/// <summary>Long work of a tenant, kept in its database: survives a restart, runs on one node at a time, shows progress.</summary>
public interface IJobs
{
    /// <summary>Adds a job for the current caller to the unit of work of <see cref="Data.TenantDb"/>; the caller saves.</summary>
    /// <param name="kind">The <see cref="IJob.Kind"/> that will run it.</param>
    /// <param name="arguments">Serialised as JSON.</param>
    /// <returns>The job's id.</returns>
    Guid Enqueue(string kind, object arguments);

    /// <summary>The current user's own job, else null.</summary>
    Task<JobStatus?> Find(Guid id, CancellationToken cancel);

    /// <summary>Asks the job to stop at its next report.</summary>
    Task Cancel(Guid id, CancellationToken cancel);
}

/// <summary>
/// The code of one kind of job. Runs in a scope whose <see cref="People.Caller"/> is who enqueued it.
/// May be started again after a crash: read <see cref="JobContext.State"/> and go on from there.
/// Registered by its type: <c>services.AddScoped&lt;IJob, ImportContacts&gt;()</c>.
/// </summary>
public interface IJob
{
    string Kind { get; }
    Task Run(JobContext job, CancellationToken cancel);
}

/// <summary>A running job's view of itself.</summary>
public abstract class JobContext
{
    public abstract Guid Id { get; }
    public abstract T Arguments<T>();

    /// <summary>What an earlier, broken run of this job saved with <see cref="Report"/>; null on the first.</summary>
    public abstract string? State { get; }

    /// <summary>Progress for the page, and a point to go on from. Throws <see cref="OperationCanceledException"/> when asked to stop.</summary>
    public abstract Task Report(long done, long total, string? state = null);

    /// <summary>The job's own words for its end, as JSON.</summary>
    public abstract void Finish(object result);
}

/// <summary>Work the host repeats for each tenant. Must not assume that other tenants are awake.</summary>
public interface IRecurringJob
{
    string Id { get; }
    TimeSpan Every { get; }
    Task Run(CancellationToken cancel);
}

/// <summary>A lock over all nodes of the tenant.</summary>
public interface ITenantLock
{
    /// <returns>Null when somebody else holds it; dispose to release. A crashed holder loses it.</returns>
    Task<IAsyncDisposable?> TryAcquire(string name, CancellationToken cancel);
}
