using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>A new contact in a book.</summary>
internal static class NewContact
{
    public static async Task<IResult> Show(Guid bookId, HttpContext http, BookStore books, FormScreens screens, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.Add, cancel);
        var form = ContactForm.Of(new ContactData(), revision: null);
        form.AddRow(FormLists.Emails.Name, ContactKinds.Work);
        form.AddRow(FormLists.Phones.Name, ContactKinds.Mobile);
        return FormAnswers.Show(http, await screens.New(book, form, cancel));
    }

    public static async Task<IResult> Create(Guid bookId, HttpContext http, SentForms forms, BookStore books, FormScreens screens, ContactCreation creation, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.Add, cancel);
        var sent = await forms.Read(http.Request, cancel);
        var screen = await screens.New(book, sent.Form, cancel);
        if (sent.ChangeForm() is { } focus)
            return FormAnswers.Show(http, screen with { FocusOn = focus });
        var problems = FormProblems.Of(sent, new ContactData());
        if (problems.Count > 0)
            return FormAnswers.Show(http, screen with { Problems = problems });
        try
        {
            return await creation.Store(http, book, sent.Form.Apply(new ContactData()), cancel);
        }
        catch (InvalidException refusal)
        {
            return FormAnswers.Show(http, screen with { Problems = [new FormProblem(refusal.Field ?? "", refusal.Message, [.. refusal.Arguments])] });
        }
    }
}

/// <summary>Stores a new contact and answers with it.</summary>
public sealed class ContactCreation(ContactStore contacts, ChangeRecorder changes, DetailReader details, Texts<ContactsModule> texts)
{
    // 3.0 is the version that every phone and program reads; GET streams the stored bytes.
    private const VCardVersion Version = VCardVersion.V30;

    public async Task<IResult> Store(HttpContext http, AddressBook book, ContactData data, CancellationToken cancel)
    {
        var contact = await contacts.Add(book, ContactCard.Create(data, Version, Guid.CreateVersion7().ToString()), cancel);
        await contacts.Save(cancel);
        Toasts.Add(http, texts["{0} is in the address book.", contact.NameFirstLast.Length > 0 ? contact.NameFirstLast : texts["The contact"]], ContactLinks.Undo(changes.Operation));
        return await FormAnswers.Stored(http, contact.Id, book.Id, details, cancel);
    }
}
