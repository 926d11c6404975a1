namespace Carnet.Contacts.Forms;

/// <summary>Addresses of the form, relative to the tenant's root, beside those of <see cref="Pages.ContactLinks"/>.</summary>
public static class FormLinks
{
    public const string Pictures = "contacts/pictures", Hints = "contacts/hints";

    /// <summary>Where a new contact is sent.</summary>
    public static string Create(Guid bookId) => $"books/{bookId}/contacts";

    /// <summary>Where a changed contact is sent.</summary>
    public static string Save(Guid contactId) => $"contacts/{contactId}";
}
