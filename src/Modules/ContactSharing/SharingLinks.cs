namespace Carnet.ContactSharing;

/// <summary>Addresses of this module, relative to the tenant's root, no leading slash.</summary>
public static class SharingLinks
{
    public const string NewFolder = "folders/new", Folders = "folders";

    public static string Properties(Guid bookId) => $"books/{bookId}/properties";
    public static string Look(Guid bookId) => $"books/{bookId}/look";
    public static string Deletion(Guid bookId) => $"books/{bookId}/deletion";
    public static string Restoration(Guid bookId) => $"books/{bookId}/restoration";
    public static string Moving(Guid bookId) => $"books/{bookId}/selection/moving";
    public static string Copying(Guid bookId) => $"books/{bookId}/selection/copying";
    public static string Moves(Guid bookId) => $"books/{bookId}/moves";
    public static string Copies(Guid bookId) => $"books/{bookId}/copies";
}
