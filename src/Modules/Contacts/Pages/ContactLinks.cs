namespace Carnet.Contacts.Pages;

/// <summary>Addresses of the address book's pages, relative to the tenant's root, no leading slash.</summary>
public static class ContactLinks
{
    public const string Home = "contacts", PrintChosen = "contacts/print", Trash = "trash", TrashRestorations = "trash/restorations", Search = "search", Suggestions = "search/suggestions";

    public static string Book(Guid bookId) => $"books/{bookId}/contacts";

    /// <summary>The list with one contact chosen and in sight.</summary>
    public static string InBook(Guid bookId, Guid contactId) => $"books/{bookId}/contacts?selected={contactId}";

    public static string BookMenu(Guid bookId) => $"books/{bookId}/menu";
    public static string Letters(Guid bookId) => $"books/{bookId}/letters";
    public static string Removals(Guid bookId) => $"books/{bookId}/removals";
    public static string Emptying(Guid bookId) => $"books/{bookId}/emptying";
    public static string New(Guid bookId) => $"books/{bookId}/contacts/new";

    /// <param name="bookId">The book it is looked at from, which Delete then means; null: its first one.</param>
    public static string Contact(Guid contactId, Guid? bookId = null) =>
        bookId is null ? $"contacts/{contactId}" : $"contacts/{contactId}?book={bookId}";

    public static string Edit(Guid contactId) => $"contacts/{contactId}/edit";
    public static string Context(Guid contactId) => $"contacts/{contactId}/context";
    public static string History(Guid contactId) => $"contacts/{contactId}/history";
    public static string Audience(Guid contactId) => $"contacts/{contactId}/audience";
    public static string AudienceOf(Guid contactId, Guid groupId) => $"contacts/{contactId}/audience/groups/{groupId}";
    public static string PrintOne(Guid contactId) => $"contacts/{contactId}/print";
    public static string Picture(Guid contactId, string tag) => $"contacts/{contactId}/picture/{tag}";

    public static string FieldRestoration(Guid contactId, Guid revisionId, string fieldId) =>
        $"contacts/{contactId}/history/{revisionId}/fields/{Uri.EscapeDataString(fieldId)}/restoration";

    public static string Undo(Guid operation) => $"undo/{operation}";
    public static string Work(Guid workId) => $"work/{workId}";
    public static string WorkProgress(Guid workId) => $"work/{workId}/progress";
    public static string WorkStop(Guid workId) => $"work/{workId}/cancellation";
}
