using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Forms.Conflicts;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>Changing a contact.</summary>
internal static class EditContact
{
    /// <summary>The form; who may only look gets the details (R6).</summary>
    public static async Task<IResult> Show(Guid contactId, HttpContext http, ContactStore contacts, FormScreens screens, CancellationToken cancel)
    {
        if (await contacts.RightsOn(contactId, cancel) is var rights && rights.HasFlag(Right.View) && !rights.HasFlag(Right.Edit))
            return Answer.Redirect(http, ContactLinks.Contact(contactId));
        var contact = await contacts.Find(contactId, Right.Edit, cancel);
        var stored = contact.Read();
        return FormAnswers.Show(http, await screens.Edit(contact, stored, Filled(stored, contact.Revision), cancel));
    }

    // Most visits bring a number or an address that was missing: its line is there.
    private static ContactForm Filled(ContactData stored, long revision)
    {
        var form = ContactForm.Of(stored, revision);
        if (stored.Emails.Count == 0)
            form.AddRow(FormLists.Emails.Name, ContactKinds.Work);
        if (stored.Phones.Count == 0)
            form.AddRow(FormLists.Phones.Name, stored.IsOrganization ? "main" : ContactKinds.Mobile);
        return form;
    }

    public static async Task<IResult> Save(Guid contactId, HttpContext http, SentForms forms, ContactStore contacts, History history, ContactSaving saving, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.Edit, cancel);
        var sent = await forms.Read(http.Request, cancel);
        // Without the card the form was filled from, what is stored now is all there is to compare with.
        var stored = sent.Form.Revision is { } revision ? await history.At(contact, revision, cancel) : null;
        var edit = new Edit(contact, stored ?? contact.Read(), sent);
        return sent.Seen is null ? await saving.Save(http, edit, cancel) : await saving.Resolve(http, edit, cancel);
    }
}

/// <summary>What somebody wants to make of a contact.</summary>
/// <param name="Contact">As stored now.</param>
/// <param name="Stored">As it was when the form was filled.</param>
public sealed record Edit(Contact Contact, ContactData Stored, SentForm Sent)
{
    public ContactData Mine => Sent.Form.Apply(Stored);

    /// <summary>Mine, to be written over what somebody else stored: the whole name follows its parts unless it was typed.</summary>
    public ContactData MineOver(ContactData theirs) =>
        Mine is var mine && mine.FormattedName == Stored.FormattedName ? mine with { FormattedName = theirs.FormattedName } : mine;

    public bool IsOvertaken => Sent.Form.Revision != Contact.Revision;
}
