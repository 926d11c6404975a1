using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Events;

/// <summary>
/// An event is a row of the caller's own unit of work: it exists exactly when the change does. One that no handler of this
/// host takes is not stored: each would cost a write of its own and wake the background work.
/// </summary>
internal sealed class StoredEvents(TenantDb db, Caller caller, TimeProvider clock, IServiceProvider services) : IEvents
{
    public void Raise(string name, IReadOnlyDictionary<string, object> data)
    {
        // Asked for here, not on construction: a handler may announce facts itself.
        if (!services.GetServices<IEventHandler>().Any(handler => handler.Handles(name)))
            return;
        var now = clock.GetUtcNow();
        db.Add(new StoredEvent
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Data = EventData.Write(data),
            ActorId = caller.User?.Id,
            At = now,
            DueAt = now,
        });
    }
}
