using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Jobs;

/// <summary>
/// Runs each recurring job when it is due, on one node at a time. The next time is moved before the run, so that two nodes
/// never both begin; a run that failed or died is tried again after <see cref="RetryAfter"/>.
/// </summary>
internal sealed class RecurringRunner(FreshScopes scopes, ITenantLock locks, TimeProvider clock, ILogger<RecurringRunner> log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    public async Task RunDue(CancellationToken cancel)
    {
        foreach (var (id, every) in Schedules())
            if (!cancel.IsCancellationRequested && await IsDue(id, cancel))
                await RunAlone(id, every, cancel);
    }

    private (string Id, TimeSpan Every)[] Schedules()
    {
        using var scope = scopes.Open();
        return [.. scope.ServiceProvider.GetServices<IRecurringJob>().Select(j => (j.Id, j.Every))];
    }

    private async Task<bool> IsDue(string id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return !await scopes.Execute(db => db.Set<StoredSchedule>().AnyAsync(s => s.JobId == id && s.NextAt > now, cancel));
    }

    private async Task RunAlone(string id, TimeSpan every, CancellationToken cancel)
    {
        await using var held = await locks.TryAcquire($"recurring:{id}", cancel);
        if (held is null || !await IsDue(id, cancel))
            return;
        var began = clock.GetUtcNow();
        await MoveTo(id, began + (every < RetryAfter ? every : RetryAfter));
        if (await Succeeds(id, cancel))
            await MoveTo(id, began + every);
    }

    private Task<int> MoveTo(string id, DateTimeOffset next) => scopes.Execute(async db =>
    {
        if (await db.FindAsync<StoredSchedule>(id) is { } schedule)
            schedule.NextAt = next;
        else
            db.Add(new StoredSchedule { JobId = id, NextAt = next });
        return await db.SaveChangesAsync();
    });

    private async Task<bool> Succeeds(string id, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.Open();
            await scope.ServiceProvider.GetServices<IRecurringJob>().First(j => j.Id == id).Run(cancel);
            return true;
        }
        catch (Exception fault)
        {
            if (!cancel.IsCancellationRequested)
                log.LogError(fault, "Recurring job {RecurringJob} failed", id);
            return false;
        }
    }
}
