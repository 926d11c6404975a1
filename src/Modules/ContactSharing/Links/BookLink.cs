using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Carnet.ContactSharing.Links;

/// <summary>An address with which anyone downloads a book, for a time (C30). The address itself is not kept, only its hash.</summary>
public sealed class BookLink
{
    private BookLink() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid BookId { get; private init; }

    /// <summary>What the book was called; "" for a private one, which goes by its owner.</summary>
    public string BookName { get; private init; } = "";

    public string? OwnerId { get; private init; }

    /// <summary>For whom or what, in its maker's words; may be empty.</summary>
    public string Label { get; private init; } = "";

    public string MadeBy { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public byte[] TokenHash { get; private init; } = [];
    public DateTimeOffset? RevokedAt { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }
    public int Uses { get; private set; }

    public static BookLink To(Contacts.Books.AddressBook book, string label, string token, string by, DateTimeOffset at, DateTimeOffset until) => new()
    {
        BookId = book.Id,
        BookName = book.Name,
        OwnerId = book.OwnerId,
        Label = label,
        TokenHash = LinkToken.Hash(token),
        MadeBy = by,
        MadeAt = at,
        ExpiresAt = until,
    };

    public LinkState State(DateTimeOffset now) => RevokedAt is not null ? LinkState.Revoked : ExpiresAt <= now ? LinkState.Expired : LinkState.Open;
}

public enum LinkState
{
    Open,
    Expired,
    Revoked,
}

/// <summary>The secret part of a link's address: 256 random bits, so that its plain hash tells nothing.</summary>
internal static class LinkToken
{
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
