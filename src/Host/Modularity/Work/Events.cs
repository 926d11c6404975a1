namespace Carnet.Modularity.Work;

/// <summary>A fact that was stored. Data are strings and numbers only.</summary>
/// <param name="Id">Unique: handlers use it to stay idempotent.</param>
public sealed record EventRecord(Guid Id, string Name, IReadOnlyDictionary<string, object> Data, string? ActorId, DateTimeOffset At);

/// <summary>Announces facts. Stored in the same transaction as the change if some handler takes them, handled after commit, at least once.</summary>
public interface IEvents
{
    /// <summary>Adds the event to the current unit of work of <see cref="Data.TenantDb"/>; the caller saves.</summary>
    /// <param name="name">A name declared in the module's <see cref="Modules.EventDeclaration"/>s.</param>
    void Raise(string name, IReadOnlyDictionary<string, object> data);
}

/// <summary>Runs after commit, in a scope of its own, possibly more than once for one event.</summary>
public interface IEventHandler
{
    bool Handles(string eventName);
    Task Handle(EventRecord fact, CancellationToken cancel);
}
