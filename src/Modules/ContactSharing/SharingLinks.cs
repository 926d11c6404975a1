using Carnet.ContactSharing.Shares;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing;

/// <summary>Addresses of this module, relative to the tenant's root, no leading slash.</summary>
public static class SharingLinks
{
    public const string NewFolder = "folders/new", Folders = "folders", Organisation = "organisation-book", Mailed = "api/mailed", MailedSwitch = "mailed";

    public static string Properties(Guid bookId) => $"books/{bookId}/properties";
    public static string Look(Guid bookId) => $"books/{bookId}/look";
    public static string Deletion(Guid bookId) => $"books/{bookId}/deletion";
    public static string Restoration(Guid bookId) => $"books/{bookId}/restoration";
    public static string Moving(Guid bookId) => $"books/{bookId}/selection/moving";
    public static string Copying(Guid bookId) => $"books/{bookId}/selection/copying";
    public static string Moves(Guid bookId) => $"books/{bookId}/moves";
    public static string Copies(Guid bookId) => $"books/{bookId}/copies";
    public static string Shares(Guid bookId) => $"books/{bookId}/shares";
    public static string Share(Guid bookId, ShareTarget with) => $"books/{bookId}/shares/{Uri.EscapeDataString(with.ToString())}";
    public static string ShareRemoval(Guid bookId, ShareTarget with) => Share(bookId, with) + "/removal";
    public static string ShareRemovals(Guid bookId, IEnumerable<ShareTarget> with) =>
        $"books/{bookId}/share-removals{QueryString.Create(with.Select(target => KeyValuePair.Create("to", (string?)target.ToString())))}";
    public static string ShareMail(Guid bookId, ShareTarget with) => Share(bookId, with) + "/mail";
    public static string Departure(Guid bookId) => $"books/{bookId}/departure";
    public static string Invitation(Guid id) => $"invitations/{id}";
    public static string Acceptance(Guid id) => $"invitations/{id}/acceptance";
    public static string Refusal(Guid id) => $"invitations/{id}/refusal";
    public static string Restoration(Guid bookId, ShareTarget with, Contacts.Rights.Right rights) => $"{Share(bookId, with)}/restoration/{(int)rights}";
    public static string FormerRights(Guid bookId, ShareTarget with, Contacts.Rights.Right rights) => $"{Share(bookId, with)}/rights/{(int)rights}";
    public static string Renewal(Guid bookId, ShareTarget with) => Share(bookId, with) + "/renewal";
    public static string Links(Guid bookId) => $"books/{bookId}/links";
    public static string LinkRevocation(Guid bookId, Guid linkId) => $"books/{bookId}/links/{linkId}/revocation";
    public static string OpenList(string token) => $"open-lists/{token}";
}

/// <summary>Addresses of the pages for who administers books.</summary>
public static class BookAdministrationLinks
{
    public const string Books = "admin/books", Ownerless = "admin/books/ownerless", Links = "admin/books/links", Log = "admin/books/log", Rules = "admin/books/rules";

    public static string LinkRevocation(Guid linkId) => $"{Links}/{linkId}/revocation";
    public static string Openings(Guid bookId) => $"{Books}/{bookId}/openings";
    public static string Opening(Guid entryId) => $"{Books}/openings/{entryId}";
    public static string Ownership(Guid bookId) => $"{Ownerless}/{bookId}";
    public static string Heir(Guid bookId) => $"{Ownership(bookId)}/heir";
    public static string Destruction(Guid bookId) => $"{Ownership(bookId)}/destruction";
}
