namespace Carnet.Contacts.Rights;

/// <summary>
/// Rights on one book or on one contact. Exactly one of <see cref="BookId"/> and <see cref="ContactId"/> is set; to whom, says <see cref="To"/>.
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

    public Grantee To => new(PersonId, GroupId);

    public static Grant OnBook(Guid bookId, Grantee grantee, Right rights, string? grantedBy, DateTimeOffset at) =>
        new() { BookId = bookId, PersonId = grantee.PersonId, GroupId = grantee.GroupId, ToEveryone = grantee.IsEveryone, Rights = Complete(rights), GrantedBy = grantedBy, GrantedAt = at };

    public static Grant OnContact(Guid contactId, Grantee grantee, Right rights, string? grantedBy, DateTimeOffset at) =>
        new() { ContactId = contactId, PersonId = grantee.PersonId, GroupId = grantee.GroupId, ToEveryone = grantee.IsEveryone, Rights = Complete(rights), GrantedBy = grantedBy, GrantedAt = at };

    public void Change(Right rights) => Rights = Complete(rights);

    // Nobody adds, edits or deletes what he cannot see (R35, R37).
    private static Right Complete(Right rights) => rights == Right.None ? Right.None : rights | Right.View;
}

/// <summary>
/// To whom a grant is given: a person, all members of a group, one person for as long as he is a member of a group (both
/// are set), or everyone in the organisation (neither is).
/// </summary>
public readonly record struct Grantee(string? PersonId, Guid? GroupId)
{
    public static readonly Grantee Everyone;

    public bool IsEveryone => PersonId is null && GroupId is null;

    public static Grantee Person(string personId) => new(personId, null);
    public static Grantee Group(Guid groupId) => new(null, groupId);

    /// <summary>Ends by itself when he leaves the group (R71).</summary>
    public static Grantee Member(Guid groupId, string personId) => new(personId, groupId);
}
