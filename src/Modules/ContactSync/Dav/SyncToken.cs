using System.Globalization;
using Carnet.Contacts.Collections;

namespace Carnet.ContactSync.Dav;

/// <summary>How far a client has read a book's change log (RFC 6578 4): of this book, up to this number.</summary>
/// <param name="After">While the first list of a large book is handed out in parts: the contact to go on after; else empty.</param>
internal readonly record struct SyncToken(Guid BookId, long Sequence, Guid After)
{
    private const string Prefix = "urn:carnet:sync:";

    public static SyncToken Of(Collection book) => new(book.Id, book.Sequence, Guid.Empty);

    /// <returns>Null for anything <see cref="ToString"/> did not write.</returns>
    public static SyncToken? Parse(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal)
        && text[Prefix.Length..].Split(':') is [var book, var number, .. var rest] && rest.Length <= 1
        && Guid.TryParseExact(book, "N", out var bookId)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? rest is [] ? new(bookId, sequence, Guid.Empty) : Guid.TryParseExact(rest[0], "N", out var after) ? new(bookId, sequence, after) : null
            : null;

    public override string ToString() => After == Guid.Empty
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{BookId:N}:{Sequence}")
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{BookId:N}:{Sequence}:{After:N}");
}
