namespace Carnet.Contacts.Books;

/// <summary>How one person calls and colours a book that somebody shares with him; everybody else sees it as it is.</summary>
public sealed class BookLook
{
    public required string PersonId { get; init; }
    public required Guid BookId { get; init; }

    /// <summary>Null: as the owner calls it.</summary>
    public string? Name { get; set; }

    /// <summary>#rrggbb; null: as the owner coloured it.</summary>
    public string? Color { get; set; }
}
