using Carnet.Contacts.Cards;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Changes;

/// <summary>The facts this module announces.</summary>
public static class ContactEvents
{
    public const string Created = "contact.created", Changed = "contact.changed", Deleted = "contact.deleted", Restored = "contact.restored";

    private static readonly DeclaredField[] Fields =
    [
        new("contactId", FieldKind.Text, "The contact's id"),
        new("name", FieldKind.Text, "The contact's name"),
        new("email", FieldKind.Text, "The contact's main e-mail address"),
    ];

    public static IReadOnlyList<EventDeclaration> Declarations { get; } =
    [
        new(Created, ContactsModule.FeatureId, "Contact created", "Somebody added a contact.", "person-plus", Fields),
        new(Changed, ContactsModule.FeatureId, "Contact changed", "Somebody changed a contact.", "pencil", Fields),
        new(Deleted, ContactsModule.FeatureId, "Contact deleted", "Somebody deleted a contact.", "trash", Fields),
        new(Restored, ContactsModule.FeatureId, "Contact restored", "Somebody took a contact back from the trash.", "arrow-counterclockwise", Fields),
    ];

    internal static void Raise(IEvents events, Contact contact, Act act)
    {
        if (NameOf(act) is { } name)
            events.Raise(name, new Dictionary<string, object>
            {
                ["contactId"] = contact.Id.ToString(),
                ["name"] = contact.NameFirstLast,
                ["email"] = contact.Email,
            });
    }

    private static string? NameOf(Act act) => act.Name switch
    {
        Acts.Created => Created,
        Acts.Edited => Changed,
        Acts.Trashed => Deleted,
        Acts.Restored => Restored,
        _ => null,
    };
}
