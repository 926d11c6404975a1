using Carnet.Modularity.Pages;

namespace Carnet.Contacts.Pages;

/// <summary>Pages of the address book carry its style sheet and script.</summary>
internal static class ContactPageStyles
{
    /// <summary>In a column.</summary>
    public static Page Dressed(this Page page) => page with
    {
        Styles = ["Carnet.Contacts/contacts.css", "Carnet.Contacts/contact-form.css"],
        Scripts = ["Carnet.Contacts/contacts.js", "Carnet.Contacts/row-menu.js", "Carnet.Contacts/contact-form.js"],
    };

    /// <summary>In panes that fill the window.</summary>
    public static Page Wide(this Page page) => page.Dressed() with { FullWidth = true };
}
