namespace Carnet.Contacts.Changes;

/// <summary>
/// One row of a book's change log. Sync tokens, device keys, live pages and "what changed" all read this log.
/// Written in the transaction of the change it tells of.
/// </summary>
public sealed class BookChange
{
    public Guid BookId { get; internal init; }
    public long Sequence { get; internal set; }
    public Guid ContactId { get; internal init; }
    public string ResourceName { get; internal init; } = "";

    /// <summary>The contact no longer stands in the book.</summary>
    public bool IsRemoval { get; internal init; }
}
