using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;

namespace Carnet.Contacts.Collections;

/// <summary>A book as a collection of named cards, as its reader sees it.</summary>
/// <param name="Name">The reader's own name for it, else the book's; empty for a private book nobody named.</param>
/// <param name="Color">#rrggbb, likewise, or null.</param>
/// <param name="Sequence">Number of the newest change.</param>
public sealed record Collection(Guid Id, BookKind Kind, string? OwnerId, string Name, string? Color, string? Segment, long Sequence, int Count)
{
    /// <summary>What the reader may do; <see cref="Right.View"/> alone unless it was asked for.</summary>
    public Right Rights { get; init; } = Right.View;

    /// <summary>How many contacts the owner keeps in all his books; 0 unless rights were asked for, and for books of nobody.</summary>
    internal int Used { get; init; }

    /// <summary>The book's own name: a group's book is called as its group.</summary>
    public string BookName { get; init; } = "";

    public bool IsMine { get; init; }

    /// <summary>The reader sees or changes it as office manager.</summary>
    internal bool IsForOffice { get; init; }

    public static Collection Of(BookLine line) =>
        new(line.Book.Id, line.Book.Kind, line.Book.OwnerId, line.Look?.Name ?? line.Book.Name, line.Look?.Color ?? line.Book.Color, line.Book.Segment, line.Book.Sequence, line.Book.ContactCount)
        {
            Rights = line.Rights,
            IsMine = line.IsMine,
            BookName = line.Book.Name,
        };
}

/// <summary>A card as it stands in a book under a name.</summary>
/// <param name="ETag">Of the stored bytes, without quotes.</param>
/// <param name="Bytes">As its sender wrote it; null unless it was asked for.</param>
public sealed record StoredCard(Guid ContactId, string Name, string ETag, DateTimeOffset ChangedAt, byte[]? Bytes);

/// <summary>A name below a book that changed.</summary>
/// <param name="Sequence">Number of its last change.</param>
/// <param name="Card">Without its bytes; null: no card stands there any more.</param>
public sealed record ChangedCard(string Name, long Sequence, StoredCard? Card);
