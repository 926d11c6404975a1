using Carnet.Modularity.Work;

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
        TokenHash = SecretToken.Hash(token),
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
