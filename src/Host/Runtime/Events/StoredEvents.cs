using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Events;

/// <summary>
/// An event is a row of the caller's own unit of work: it exists exactly when the change does. What no handler of this host
/// takes is not stored: reading it back and marking it done would cost more than most changes.
/// </summary>
internal sealed class StoredEvents(TenantDb db, Caller caller, TimeProvider clock, IServiceProvider scope) : IEvents
{
    // Handlers may need what raises events, so they are asked for at the first event only.
    private IReadOnlyList<IEventHandler>? _handlers;

    public void Raise(string name, IReadOnlyDictionary<string, object> data)
    {
        var json = EventData.Write(data);
        _handlers ??= [.. scope.GetServices<IEventHandler>()];
        if (!_handlers.Any(handler => handler.Handles(name)))
            return;
        var now = clock.GetUtcNow();
        db.Add(new StoredEvent
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Data = json,
            ActorId = caller.User?.Id,
            At = now,
            DueAt = now,
        });
    }
}
