namespace Carnet.ContactSharing.Logs;

/// <summary>What is written down about books. The numbers stand in the database.</summary>
public enum LogAct
{
    LinkMade = 1,
    LinkUsed = 2,
    LinkRevoked = 3,
    ContentOpened = 4,
    HandedOver = 5,
    Destroyed = 6,
    RulesChanged = 7,
    OwnerLeft = 8,
}

/// <summary>One line of the log: kept when the book, the link and the people are gone. It holds no contact and no address of who came from outside.</summary>
public sealed class LogEntry(LogAct act)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public LogAct Act { get; } = act;
    public DateTimeOffset At { get; internal set; }

    /// <summary>Null: nobody who is signed in, or the system.</summary>
    public string? ActorId { get; internal set; }

    /// <summary>As he was called then; "" for nobody.</summary>
    public string ActorName { get; internal set; } = "";

    public Guid? BookId { get; init; }

    /// <summary>"" for a private book, which goes by its owner.</summary>
    public string BookName { get; init; } = "";

    public string? OwnerId { get; init; }
    public Guid? LinkId { get; init; }

    /// <summary>What a link is for, the heir's id, the rules as they are since, what the owner who left was called.</summary>
    public string Detail { get; init; } = "";
}
