using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;

namespace Carnet.ContactSharing.Shares;

public enum InvitationState
{
    Waiting = 0,
    Accepted = 1,
    Declined = 2,

    /// <summary>Taken back before it was accepted. It exists for nobody; kept for a day, for who did so by mistake.</summary>
    Withdrawn = 3,
}

/// <summary>A book offered to a person. What he may do follows from the grant that accepting makes, not from this row.</summary>
public sealed class Invitation
{
    private Invitation() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid BookId { get; private init; }
    public string PersonId { get; private init; } = "";
    public Right Rights { get; private set; }
    public InvitationState State { get; private set; }

    /// <summary>What the book was called when it was offered: who is invited may not see the book yet.</summary>
    public string BookName { get; private set; } = "";

    public string Note { get; private set; } = "";
    public string InvitedBy { get; private set; } = "";
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Offered, and not accepted.</summary>
    public bool IsOpen => State is InvitationState.Waiting or InvitationState.Declined;

    /// <summary>Only folders have names of their own.</summary>
    public BookKind Kind => BookName.Length > 0 ? BookKind.Folder : BookKind.Private;

    public static Invitation To(Guid bookId, string personId) => new() { BookId = bookId, PersonId = personId };

    /// <summary>Offered, for the first time or again.</summary>
    public void Offer(string bookName, Right rights, string note, string by, DateTimeOffset at) =>
        (BookName, Rights, Note, InvitedBy, InvitedAt, State, AnsweredAt) = (bookName, rights, note, by, at, InvitationState.Waiting, null);

    public void Change(Right rights) => Rights = rights;

    /// <summary>As it stood before it was taken back.</summary>
    public void Renew() => State = AnsweredAt is null ? InvitationState.Waiting : InvitationState.Declined;
}
