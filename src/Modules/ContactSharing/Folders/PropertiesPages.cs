using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Pages.Lists;
using Carnet.ContactSharing.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Folders;

/// <summary>Name and colour of a book: of one's own for everybody, of somebody else's for oneself.</summary>
internal static class PropertiesPages
{
    public static async Task<IResult> Show(Guid bookId, SideReader sides, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await sides.Book(bookId, cancel), null, null, texts));

    public static Task<IResult> Save(
        Guid bookId, [FromForm] FolderForm? sent, HttpContext http, FolderStore folders, SideReader sides, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new FolderForm();
        return Attempt.Of(http, async () =>
        {
            await folders.Rename(bookId, form.Name, form.Color, cancel);
            return Saved(bookId, http, texts);
        }, async fault => Of(await sides.Book(bookId, cancel), form, fault, texts));
    }

    public static Task<IResult> Look(
        Guid bookId, [FromForm] FolderForm? sent, HttpContext http, BookLooks looks, SideReader sides, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new FolderForm();
        return Attempt.Of(http, async () =>
        {
            await looks.Save(bookId, form.Name, form.Color, cancel);
            return Saved(bookId, http, texts);
        }, async fault => Of(await sides.Book(bookId, cancel), form, fault, texts));
    }

    private static IResult Saved(Guid bookId, HttpContext http, Texts<ContactSharingModule> texts)
    {
        Toasts.Add(http, texts["Saved."]);
        return Answer.Redirect(http, ContactLinks.Book(bookId));
    }

    private static Page Of(BookView book, FolderForm? form, Fault? fault, Texts<ContactSharingModule> texts) =>
        Page.Of<PropertiesPage>(texts["Properties of {0}", book.Name], (nameof(PropertiesPage.Book), book),
            (nameof(PropertiesPage.Form), form ?? new FolderForm { Name = book.Name, Color = book.Color ?? "" }), (nameof(PropertiesPage.Fault), fault)).Dressed();
}
