using Carnet.Contacts.Books;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Administration;

/// <summary>Kinds of address book in words.</summary>
internal static class BookWords
{
    public static string Of(BookKind kind, Texts<ContactSharingModule> texts) => kind switch
    {
        BookKind.Private => texts["private"],
        BookKind.Folder => texts["folder"],
        BookKind.Group => texts["of a group"],
        _ => texts["of the organisation"],
    };
}
