namespace Carnet.Contacts.Rights;

/// <summary>
/// Rights on one book or on one contact, given to one person, to all members of a group, or to everyone in the organisation.
/// Exactly one of <see cref="BookId"/> and <see cref="ContactId"/> is set, and exactly one grantee.
/// </summary>
public sealed class Grant
{
    private Grant() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid? BookId { get; private init; }
    public Guid? ContactId { get; private init; }
    public string? PersonId { get; private init; }
    public Guid? GroupId { get; private init; }
    public bool ToEveryone { get; private init; }
    public Right Rights { get; private set; }
    public string? GrantedBy { get; private init; }
    public DateTimeOffset GrantedAt { get; private init; }

    public static Grant OnBook(Guid bookId, Grantee grantee, Right rights, string? grantedBy, DateTimeOffset at) =>
        new() { BookId = bookId, PersonId = grantee.PersonId, GroupId = grantee.GroupId, ToEveryone = grantee.IsEveryone, Rights = Complete(rights), GrantedBy = grantedBy, GrantedAt = at };

    public static Grant OnContact(Guid contactId, Grantee grantee, Right rights, string? grantedBy, DateTimeOffset at) =>
        new() { ContactId = contactId, PersonId = grantee.PersonId, GroupId = grantee.GroupId, ToEveryone = grantee.IsEveryone, Rights = Complete(rights), GrantedBy = grantedBy, GrantedAt = at };

    public void Change(Right rights) => Rights = Complete(rights);

    // Nobody adds, edits or deletes what he cannot see (R35, R37).
    private static Right Complete(Right rights) => rights == Right.None ? Right.None : rights | Right.View;
}

/// <summary>To whom a grant is given.</summary>
public readonly record struct Grantee(string? PersonId, Guid? GroupId)
{
    public static readonly Grantee Everyone;

    public bool IsEveryone => PersonId is null && GroupId is null;

    public static Grantee Person(string personId) => new(personId, null);
    public static Grantee Group(Guid groupId) => new(null, groupId);
}
