using Carnet.Contacts.Collections;

namespace Carnet.ContactSync.Dav.Addresses;

/// <summary>
/// An address below the DAV root, read: <c>principals/LOGIN</c>, <c>principals/groups/GROUP</c> (a group's book, R120),
/// <c>LOGIN/private/contacts</c> (R119), <c>LOGIN/BOOK</c>, and cards below books. A slash at the end makes no difference.
/// </summary>
/// <param name="Kind"><see cref="Kinds.None"/>: nothing stands there for this caller.</param>
/// <param name="Segments">Decoded.</param>
internal sealed record Address(Kinds Kind, string[] Segments)
{
    /// <summary>The book of a book's or card's address.</summary>
    public BookAddress Book { get; private init; }

    /// <summary>The card's name, or the login of a principal.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The site's own root, where some clients begin: a second address of the DAV root.</summary>
    public static readonly Address OfSite = new(Kinds.Root, []) { IsSite = true };

    public bool IsSite { get; private init; }

    /// <summary>The first segment below which a person's books are: his login, but where this would be an address of ours.</summary>
    public static string HomeOf(string login) =>
        login.StartsWith('~') || login.Equals("principals", StringComparison.OrdinalIgnoreCase) ? "~" + login : login;

    /// <param name="segments">Decoded, without empty ones.</param>
    /// <param name="login">The caller's: somebody else's home is an address where nothing stands.</param>
    public static Address Read(string[] segments, string login) => segments switch
    {
        _ when segments.Any(IsUnfit) => new(Kinds.None, segments),
        [] => new(Kinds.Root, segments),
        ["principals"] => new(Kinds.Principals, segments),
        ["principals", "groups"] => new(Kinds.Groups, segments),
        ["principals", "groups", var group, .. var rest] => Below(segments, BookAddress.Group(group), rest),
        ["principals", var name] => new(Kinds.Principal, segments) { Name = name },
        [var home, ..] when !IsHome(home, login) => new(Kinds.None, segments),
        [_] => new(Kinds.Home, segments),
        [_, "private", "contacts", .. var rest] => Below(segments, BookAddress.Private, rest),
        [_, "private", ..] => new(Kinds.None, segments),
        [_, var book, .. var rest] => Below(segments, Guid.TryParseExact(book, "N", out var id) ? BookAddress.Of(id) : BookAddress.Folder(book), rest),
    };

    // People type their login (R119), whatever our answers write.
    private static bool IsHome(string segment, string login) =>
        segment.Equals(HomeOf(login), StringComparison.OrdinalIgnoreCase) || segment.Equals(login, StringComparison.OrdinalIgnoreCase);

    private static Address Below(string[] segments, BookAddress book, string[] rest) => rest switch
    {
        [] => new(Kinds.Book, segments) { Book = book },
        [var name] => new(Kinds.Card, segments) { Book = book, Name = name },
        _ => new(Kinds.None, segments),
    };

    // Dots are resolved by servers and clients in different ways; nothing of ours is called so.
    private static bool IsUnfit(string segment) => segment is "." or ".." || segment.Any(char.IsControl);
}
