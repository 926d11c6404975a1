namespace Carnet.Contacts.Rights;

/// <summary>What a person may do with a book and its contacts, or with one contact.</summary>
[Flags]
public enum Right
{
    None = 0,
    View = 1,
    Edit = 2,
    Add = 4,
    Delete = 8,

    /// <summary>Give these rights to others; change the book itself.</summary>
    Manage = 16,

    All = View | Edit | Add | Delete | Manage,
}
