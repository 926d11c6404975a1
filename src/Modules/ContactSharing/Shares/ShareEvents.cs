using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Shares;

/// <summary>The facts this module announces.</summary>
public sealed class ShareEvents(IEvents events)
{
    public const string IsShared = "book.shared", IsAccepted = "book.accepted", IsDeclined = "book.declined", IsWithdrawn = "book.withdrawn";

    private static readonly DeclaredField[] Fields =
    [
        new("bookId", FieldKind.Text, "The address book’s id"),
        new("book", FieldKind.Text, "The address book’s name"),
        new("to", FieldKind.Text, "With whom: the person’s or group’s id"),
        new("name", FieldKind.Text, "With whom: the person’s or group’s name"),
        new("email", FieldKind.Text, "The person’s e-mail address; empty for a group"),
    ];

    public static IReadOnlyList<EventDeclaration> Declarations { get; } =
    [
        new(IsShared, ContactSharingModule.FeatureId, "Address book shared", "Somebody shared an address book or changed what others may do in it.", "share", Fields),
        new(IsAccepted, ContactSharingModule.FeatureId, "Share accepted", "Somebody accepted an address book that was offered.", "check2", Fields),
        new(IsDeclined, ContactSharingModule.FeatureId, "Share declined", "Somebody declined an address book that was offered, or gave it back.", "x-lg", Fields),
        new(IsWithdrawn, ContactSharingModule.FeatureId, "Share withdrawn", "Somebody does not share an address book any more.", "slash-circle", Fields),
    ];

    internal void Raise(string name, Guid bookId, string book, Person person) =>
        Raise(name, bookId, book, person.Id, person.Name(NameOrder.FirstLast), person.Email ?? "");

    internal void Raise(string name, Guid bookId, string book, string to, string called, string email) => events.Raise(name, new Dictionary<string, object>
    {
        ["bookId"] = bookId.ToString(),
        ["book"] = book,
        ["to"] = to,
        ["name"] = called,
        ["email"] = email,
    });
}
