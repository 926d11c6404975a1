using Carnet.Contacts.Books;

namespace Carnet.Contacts.Trash;

/// <summary>A contact that stood in a book and was deleted there; restorable for <see cref="Days"/> days. A contact that stands nowhere any more lives only through these rows.</summary>
public sealed class TrashedPlacement
{
    /// <summary>How long the trash keeps a contact.</summary>
    public const int Days = 30;

    private TrashedPlacement() { }

    public Guid BookId { get; private init; }
    public Guid ContactId { get; private init; }
    public string ResourceName { get; private init; } = "";
    public string? TrashedBy { get; private init; }
    public DateTimeOffset TrashedAt { get; private init; }
    public Guid OperationId { get; private init; }

    public static TrashedPlacement Of(Placement placement, string? by, DateTimeOffset at, Guid operation) => new()
    {
        BookId = placement.BookId,
        ContactId = placement.ContactId,
        ResourceName = placement.ResourceName,
        TrashedBy = by,
        TrashedAt = at,
        OperationId = operation,
    };
}
