using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Forms.Conflicts;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>Stores an edit, unless something is wrong with it or somebody else was quicker.</summary>
public sealed class ContactSaving(ContactStore contacts, FormScreens screens, ConflictScreens conflicts, SavedAnswer saved)
{
    public async Task<IResult> Save(HttpContext http, Edit edit, CancellationToken cancel)
    {
        var screen = await screens.Edit(edit.Contact, edit.Stored, edit.Sent.Form, cancel);
        if (edit.Sent.ChangeForm() is { } focus)
            return FormAnswers.Show(http, screen with { FocusOn = focus });
        if (FormProblems.Of(edit.Sent, edit.Stored) is { Count: > 0 } problems)
            return FormAnswers.Show(http, screen with { Problems = problems });
        return edit.IsOvertaken && edit.Mine != edit.Stored && edit.Mine != edit.Contact.Read()
            ? FormAnswers.Show(http, await conflicts.Of(edit, cancel))
            : await Store(http, edit, edit.Contact.Revision, edit.IsOvertaken ? edit.Contact.Read() : edit.Mine, cancel);
    }

    /// <summary>After the conflict page: what each chose is put together.</summary>
    public async Task<IResult> Resolve(HttpContext http, Edit edit, CancellationToken cancel)
    {
        var theirs = edit.Contact.Read();
        if (edit.Sent.Button == "theirs")
            return await saved.Show(http, edit.Contact, wasChanged: false, cancel);
        if (edit.Sent.Seen != edit.Contact.Revision)
            return FormAnswers.Show(http, await conflicts.Of(edit, cancel));
        var merged = edit.Sent.Button == "mine" ? edit.MineOver(theirs) : Merge(theirs, edit.MineOver(theirs), edit.Sent.Mine);
        return edit.Sent.Button == "edit"
            ? FormAnswers.Show(http, await screens.Edit(edit.Contact, theirs, FormOf(merged, theirs, edit.Contact.Revision), cancel))
            : await Store(http, edit, edit.Contact.Revision, merged, cancel);
    }

    private static ContactData Merge(ContactData theirs, ContactData mine, IReadOnlySet<string> picked) =>
        ContactFields.Compare(theirs, mine).Where(change => picked.Contains(change.FieldId))
            .Aggregate(theirs, (merged, change) => ContactFields.Restore(merged, mine, change.FieldId));

    private static ContactForm FormOf(ContactData merged, ContactData theirs, long revision)
    {
        var form = ContactForm.Of(merged, revision);
        if (merged.Photo != theirs.Photo)
            form.Picture = merged.Photo is { } photo ? FormPicture.Of(photo) : FormPicture.Removed;
        return form;
    }

    private async Task<IResult> Store(HttpContext http, Edit edit, long revision, ContactData after, CancellationToken cancel)
    {
        var outcome = await contacts.Change(edit.Contact.Id, Right.Edit, new Precondition(Revision: revision), (contact, stamp) => contact.Edit(after, stamp), cancel);
        return outcome.Changed
            ? await saved.Show(http, outcome.Contact, outcome.Contact.Revision != revision, cancel)
            : FormAnswers.Show(http, await conflicts.Of(edit with { Contact = outcome.Contact }, cancel));
    }
}

/// <summary>The answer after a form was stored, with a notice.</summary>
public sealed class SavedAnswer(ChangeRecorder changes, DetailReader details, Texts<ContactsModule> texts)
{
    public Task<IResult> Show(HttpContext http, Contact contact, bool wasChanged, CancellationToken cancel)
    {
        if (wasChanged)
            Toasts.Add(http, texts["The changes are saved."], ContactLinks.Undo(changes.Operation));
        else
            Toasts.Add(http, texts["Nothing was changed."]);
        return FormAnswers.Stored(http, contact.Id, null, details, cancel);
    }
}
