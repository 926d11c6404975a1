using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Forms;

/// <summary>Sets the scene around a form.</summary>
public sealed class FormScreens(ISiteSettings settings, Texts<ContactsModule> texts)
{
    public async Task<FormScreen> New(Books.AddressBook book, ContactForm form, CancellationToken cancel) =>
        new(form, new ContactData(), FormLinks.Create(book.Id), ContactLinks.Book(book.Id))
        {
            Title = texts["New contact"],
            BookName = book.Name,
            FocusOn = "given",
            Site = await Site(cancel),
        };

    /// <param name="stored">What the form was filled from.</param>
    public async Task<FormScreen> Edit(Contact contact, ContactData stored, ContactForm form, CancellationToken cancel) =>
        new(form, stored, FormLinks.Save(contact.Id), ContactLinks.Contact(contact.Id))
        {
            Title = contact.NameFirstLast.Length > 0 ? texts["Edit {0}", contact.NameFirstLast] : texts["Edit the contact"],
            PicturePath = contact.PictureTag is { } tag ? ContactLinks.Picture(contact.Id, tag) : null,
            FocusOn = stored.IsOrganization ? "company" : "given",
            Site = await Site(cancel),
        };

    private async Task<Surroundings> Site(CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        return new Surroundings(site.DefaultCountry, site.Languages);
    }
}
