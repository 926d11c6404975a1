namespace Carnet.Contacts.Histories;

/// <summary>One entry of a contact's history: who, when, through which door, what. Restoring is an ordinary edit.</summary>
public sealed class ContactRevision
{
    public Guid Id { get; internal init; } = Guid.CreateVersion7();
    public Guid ContactId { get; internal init; }

    /// <summary>The contact's revision after the act.</summary>
    public long Revision { get; internal init; }

    public DateTimeOffset At { get; internal init; }

    /// <summary>Null: the system itself.</summary>
    public string? ActorId { get; internal init; }

    /// <summary>As the actor was called then; stays readable when the account is gone.</summary>
    public string ActorName { get; internal init; } = "";

    public string DoorKind { get; internal init; } = "";
    public string? DoorDetail { get; internal init; }

    /// <summary>One of <see cref="Cards.Acts"/>.</summary>
    public string Act { get; internal init; } = "";

    /// <summary>The card before an edit, else null.</summary>
    public byte[]? CardBefore { get; internal init; }

    /// <summary>The book of an addition, a placing or a removal, else null.</summary>
    public Guid? BookId { get; internal init; }

    /// <summary>All entries of one gesture share it; Undo names it.</summary>
    public Guid OperationId { get; internal init; }
}
