using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Pages.Placed;

/// <summary>Which contact or book an address of the address book means, as it is copied from a browser.</summary>
internal sealed record PlacedRoute(Guid? BookId, Guid? ContactId)
{
    /// <exception cref="NotFoundException">It is not the address of a contact or a book.</exception>
    public static PlacedRoute Of(string route)
    {
        var (path, query) = route.Split('?', 2) is [var before, var after] ? (before, after) : (route, "");
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = segments.Length > 1 && Guid.TryParse(segments[1], out var parsed) ? parsed : throw new NotFoundException();
        return segments[0] == "books" ? new(id, Chosen(query)) : new(null, id);
    }

    private static Guid? Chosen(string query) =>
        query.Split('&').FirstOrDefault(part => part.StartsWith("selected=", StringComparison.Ordinal)) is { } part
        && Guid.TryParse(part["selected=".Length..], out var id) ? id : null;
}
