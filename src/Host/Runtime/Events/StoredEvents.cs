using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.Runtime.Events;

/// <summary>An event is a row of the caller's own unit of work: it exists exactly when the change does.</summary>
internal sealed class StoredEvents(TenantDb db, Caller caller, TimeProvider clock) : IEvents
{
    public void Raise(string name, IReadOnlyDictionary<string, object> data)
    {
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
