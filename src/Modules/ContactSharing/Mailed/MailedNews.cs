using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Mailed;

/// <summary>Announces collected addresses to workflows.</summary>
public sealed class MailedNews(IEvents events)
{
    public const string IsCollected = "mailed.collected";

    public static EventDeclaration Declaration { get; } = new(IsCollected, ContactSharingModule.FeatureId, "Mailed address collected", "Somebody wrote to an address that stood in none of his address books.", "envelope-plus",
        new DeclaredField("bookId", FieldKind.Text, "The address book’s id"),
        new DeclaredField("contactId", FieldKind.Text, "The contact’s id"),
        new DeclaredField("name", FieldKind.Text, "The contact’s name"),
        new DeclaredField("email", FieldKind.Text, "The contact’s e-mail address"));

    internal void Collected(AddressBook folder, Contact contact) => events.Raise(IsCollected, new Dictionary<string, object>
    {
        ["bookId"] = folder.Id.ToString(),
        ["contactId"] = contact.Id.ToString(),
        ["name"] = contact.NameFirstLast,
        ["email"] = contact.Email,
    });
}
