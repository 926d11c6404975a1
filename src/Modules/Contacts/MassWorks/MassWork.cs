namespace Carnet.Contacts.MassWorks;

/// <summary>Something done to all contacts of a book that takes too long for one request. Its id is the operation Undo names.</summary>
public sealed class MassWork
{
    private MassWork() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The <see cref="MassVerb.Id"/>.</summary>
    public string Verb { get; private init; } = "";

    public string PersonId { get; private init; } = "";

    /// <summary>The book whose contacts it is about.</summary>
    public Guid BookId { get; private init; }

    /// <summary>The book they go to, if to any.</summary>
    public Guid? TargetId { get; private init; }

    /// <summary>The operation it takes back, if it does.</summary>
    public Guid? Undoes { get; private init; }

    public Guid JobId { get; internal set; }

    /// <summary>The last contact that was dealt with, in the order of ids; a broken run goes on behind it.</summary>
    public Guid? Last { get; private set; }

    /// <summary>How many contacts there were to deal with at the beginning.</summary>
    public int Total { get; private init; }

    /// <summary>How many were dealt with.</summary>
    public int Passed { get; private set; }

    /// <summary>For how many of them something came of it.</summary>
    public int Done { get; private set; }

    public bool IsFinished { get; private set; }

    /// <summary>The person was told of its end.</summary>
    public bool IsSeen { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    internal static MassWork Of(string verb, string personId, MassTask task, DateTimeOffset now) =>
        new() { Verb = verb, PersonId = personId, BookId = task.BookId, TargetId = task.TargetId, Undoes = task.Undoes, Total = task.Total, CreatedAt = now };
}

/// <summary>What is to be done to a book.</summary>
/// <param name="Total">How many contacts there are to deal with.</param>
/// <param name="TargetId">The book they go to, if to any.</param>
/// <param name="Undoes">The operation to take back, if it is that.</param>
public sealed record MassTask(Guid BookId, int Total, Guid? TargetId = null, Guid? Undoes = null);
