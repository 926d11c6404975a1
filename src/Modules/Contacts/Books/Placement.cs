using Carnet.Contacts.Cards;

namespace Carnet.Contacts.Books;

/// <summary>
/// One contact standing in one book. Carries the contact's sort keys, so that a page of a book of 100,000 is read
/// straight off an index of (book, key).
/// </summary>
public sealed class Placement
{
    private Placement() { }

    public Guid BookId { get; private init; }
    public Guid ContactId { get; private init; }

    /// <summary>The resource name below the book for WebDAV doors, e.g. <c>3f2a….vcf</c>; unique in the book.</summary>
    public string ResourceName { get; private init; } = "";

    public string SortFirst { get; private set; } = "";
    public string SortLast { get; private set; } = "";
    public string SortCompany { get; private set; } = "";
    public string SortEmail { get; private set; } = "";
    public string SortPhone { get; private set; } = "";
    public string? AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }

    public static Placement Of(Guid bookId, Contact contact, string? resourceName, string? by, DateTimeOffset at)
    {
        var placement = new Placement { BookId = bookId, ContactId = contact.Id, ResourceName = resourceName ?? contact.Id.ToString("N") + ".vcf", AddedBy = by, AddedAt = at };
        placement.Follow(contact);
        return placement;
    }

    /// <summary>Takes over the contact's sort keys after an edit.</summary>
    public void Follow(Contact contact)
    {
        SortFirst = contact.SortFirst;
        SortLast = contact.SortLast;
        SortCompany = OrLast(ContactFormats.ContactNames.SortKey(contact.Company));
        SortEmail = OrLast(contact.Email.ToLowerInvariant());
        SortPhone = OrLast(contact.Phone);
    }

    // Contacts without a company, mail or phone stand at the end of the list sorted by it.
    private static string OrLast(string key) => key.Length == 0 ? "\uffff" : key;
}
