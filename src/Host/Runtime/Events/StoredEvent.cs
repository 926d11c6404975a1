using Carnet.Runtime.Schema;

namespace Carnet.Runtime.Events;

internal enum EventState { Pending, Handled, Failed }

internal sealed class StoredEvent : IQueued
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>A JSON object of strings and numbers.</summary>
    public required string Data { get; init; }

    public string? ActorId { get; init; }
    public required DateTimeOffset At { get; init; }
    public EventState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public Guid? Claim { get; set; }
    public int Attempts { get; set; }

    /// <summary>Which handler failed last and the id under which its fault was logged.</summary>
    public string? LastError { get; set; }
}

/// <summary>This handler is done with this event.</summary>
internal sealed class EventReceipt
{
    public required Guid EventId { get; init; }
    public required string Handler { get; init; }
}
