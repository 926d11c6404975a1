using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Events;

/// <summary>
/// Hands stored events to their handlers: each handler in a scope of its own, at least once, its success recorded together
/// with what it left unsaved. An event is done when all its handlers are.
/// </summary>
internal sealed class EventDispatcher(TenantDb db, FreshScopes scopes, TimeProvider clock, ILogger<EventDispatcher> log)
{
    /// <summary>After so many attempts the event stays behind as failed, for somebody to look at.</summary>
    public const int MostAttempts = 10;

    private const int Batch = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5), FirstWait = TimeSpan.FromSeconds(5), MostWait = TimeSpan.FromHours(1);

    /// <summary>Handles what is due until nothing is.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        var claim = Guid.CreateVersion7();
        try
        {
            while (await Claim(claim, cancel) is { Count: > 0 } claimed)
                foreach (var fact in claimed)
                    if (fact.Attempts > MostAttempts)
                        await GiveUp(fact);
                    else
                        await Dispatch(fact, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Release(claim);
        }
    }

    private async Task<IReadOnlyList<StoredEvent>> Claim(Guid claim, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = db.Set<StoredEvent>().Where(e => e.State == EventState.Pending && e.DueAt <= now);
        var next = await due.OrderBy(e => e.DueAt).Select(e => new { e.Id, e.Attempts }).Take(Batch).ToListAsync(cancel);
        if (next.Count == 0)
            return [];
        // One that was tried before goes alone: if it takes the node down, it takes no other event along.
        var ids = next.TakeWhile((e, place) => place == 0 || (e.Attempts == 0 && next[0].Attempts == 0)).Select(e => e.Id).ToList();
        await due.Where(e => ids.Contains(e.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.Claim, claim).SetProperty(e => e.DueAt, now + Lease).SetProperty(e => e.Attempts, e => e.Attempts + 1), cancel);
        return await db.Set<StoredEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.Id) && e.Claim == claim).OrderBy(e => e.Id).ToListAsync(cancel);
    }

    private async Task Dispatch(StoredEvent stored, CancellationToken cancel)
    {
        var fact = new EventRecord(stored.Id, stored.Name, EventData.Read(stored.Data), stored.ActorId, stored.At);
        var errors = new List<string>();
        foreach (var handler in await Unfinished(fact, cancel))
            if (await Failure(fact, handler, cancel) is { } error)
                errors.Add(error);
        await Mark(stored, errors);
    }

    private async Task<IEnumerable<string>> Unfinished(EventRecord fact, CancellationToken cancel)
    {
        await using var scope = scopes.Open();
        var handlers = scope.ServiceProvider.GetServices<IEventHandler>().Where(h => h.Handles(fact.Name)).Select(NameOf).ToHashSet();
        if (handlers.Count > 0)
            handlers.ExceptWith(await db.Set<EventReceipt>().Where(r => r.EventId == fact.Id).Select(r => r.Handler).ToListAsync(cancel));
        return handlers;
    }

    private async Task<string?> Failure(EventRecord fact, string handlerName, CancellationToken cancel)
    {
        await using var scope = scopes.Open();
        try
        {
            await scope.ServiceProvider.GetServices<IEventHandler>().First(h => NameOf(h) == handlerName).Handle(fact, cancel);
            var handlerDb = scope.ServiceProvider.GetRequiredService<TenantDb>();
            handlerDb.Add(new EventReceipt { EventId = fact.Id, Handler = handlerName });
            await handlerDb.SaveChangesAsync(CancellationToken.None);
            return null;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            var id = Guid.NewGuid().ToString("N");
            log.LogError(fault, "Fault {FaultId}: {Handler} failed on event {EventName} {EventId}", id, handlerName, fact.Name, fact.Id);
            return $"{handlerName}: {id}";
        }
    }

    private Task<int> GiveUp(StoredEvent stored)
    {
        var id = Guid.NewGuid().ToString("N");
        log.LogError("Fault {FaultId}: event {EventName} {EventId} was begun {Attempts} times and never ended", id, stored.Name, stored.Id, MostAttempts);
        return Mark(stored, [id]);
    }

    private Task<int> Mark(StoredEvent stored, List<string> errors)
    {
        var state = errors.Count == 0 ? EventState.Handled : stored.Attempts < MostAttempts ? EventState.Pending : EventState.Failed;
        var dueAt = clock.GetUtcNow() + Backoff.After(stored.Attempts, FirstWait, MostWait);
        var error = errors.Count == 0 ? null : string.Join("\n", errors);
        return Mine(stored.Claim).Where(e => e.Id == stored.Id).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.State, state).SetProperty(e => e.DueAt, dueAt)
            .SetProperty(e => e.Claim, (Guid?)null).SetProperty(e => e.LastError, error));
    }

    // What was claimed and not begun is due at once for whoever comes next.
    private Task<int> Release(Guid claim)
    {
        var now = clock.GetUtcNow();
        return Mine(claim).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.DueAt, now).SetProperty(e => e.Claim, (Guid?)null).SetProperty(e => e.Attempts, e => e.Attempts - 1));
    }

    private IQueryable<StoredEvent> Mine(Guid? claim) =>
        db.Set<StoredEvent>().Where(e => e.State == EventState.Pending && e.Claim == claim);

    private static string NameOf(IEventHandler handler) => handler.GetType().FullName!;
}
