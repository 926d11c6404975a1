using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;

namespace Carnet.ContactSync.Dav.Addresses;

/// <summary>Writes and reads the addresses of one request: paths from the host's root, percent-encoded.</summary>
/// <param name="pathBase">The tenant's, "" or "/acme".</param>
internal sealed class Hrefs(string pathBase, string login)
{
    public string Root { get; } = pathBase + "/dav/";
    public string Principals => Root + "principals/";
    public string Groups => Root + "principals/groups/";
    public string Home => Root + Uri.EscapeDataString(Address.HomeOf(login)) + "/";
    public string Principal(string of) => Principals + Uri.EscapeDataString(of) + "/";

    /// <summary>Holds as long as the book: not the name, which people change.</summary>
    public string Book(Collection book) => book.Kind switch
    {
        BookKind.Private when book.OwnerId is not null && book.IsMine => Home + "private/contacts/",
        _ => Home + (book is { IsMine: true, Segment: { } segment } ? Uri.EscapeDataString(segment) : book.Id.ToString("N")) + "/",
    };

    public string Group(Collection book) => Groups + Uri.EscapeDataString(book.BookName) + "/";

    /// <summary>As it was asked for, written the way all answers write it.</summary>
    public string Of(Address address)
    {
        if (address.IsSite)
            return pathBase + "/";
        var path = Root + string.Join('/', address.Segments.Select(Uri.EscapeDataString));
        return address.Kind == Kinds.Card || path.EndsWith('/') ? path : path + "/";
    }

    /// <summary>The book of a card's address.</summary>
    public string BookOf(Address card) => Root + string.Concat(card.Segments.SkipLast(1).Select(s => Uri.EscapeDataString(s) + "/"));

    /// <param name="path">Decoded but for %2F, as the server gives it, without the tenant's path.</param>
    public Address OfRequest(string path) => path == "/" ? Address.OfSite
        : Address.Read([.. path["/dav".Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase))], login);

    /// <param name="href">An absolute address or a path, percent-encoded, as a client names one (RFC 4918 8.3).</param>
    public Address Read(string href)
    {
        var text = href.Trim();
        var path = text.StartsWith('/') ? text : Uri.TryCreate(text, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : "";
        var end = path.AsSpan().IndexOfAny('?', '#');
        if (end >= 0)
            path = path[..end];
        return (path + "/").StartsWith(Root, StringComparison.Ordinal)
            ? Address.Read([.. path[(Root.Length - 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)], login)
            : new Address(Kinds.None, []);
    }
}
