using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.ContactSharing.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Folders;

/// <summary>Folders come and go (R39, R40).</summary>
internal static class FolderPages
{
    public static IResult New(Texts<ContactSharingModule> texts) => new PageResult(Form(new FolderForm(), null, texts));

    public static Task<IResult> Create([FromForm] FolderForm? sent, HttpContext http, FolderStore folders, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new FolderForm();
        return Attempt.Of(http, async () =>
        {
            var folder = await folders.Create(form.Name, form.Color, cancel);
            Toasts.Add(http, texts["The folder “{0}” is there.", folder.Name], SharingLinks.Deletion(folder.Id));
            return Answer.Redirect(http, ContactLinks.Book(folder.Id));
        }, fault => Task.FromResult(Form(form, fault, texts)));
    }

    public static async Task<IResult> Delete(Guid bookId, HttpContext http, FolderDeletion folders, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var count = await folders.Delete(bookId, cancel);
        Toasts.Add(http, count == 0 ? texts["The folder is deleted."] : texts.Count(count, "The folder is deleted; {0:N0} contact lies in the trash.", "The folder is deleted; {0:N0} contacts lie in the trash."), SharingLinks.Restoration(bookId));
        return Answer.Redirect(http, ContactLinks.Home);
    }

    public static async Task<IResult> Restore(Guid bookId, HttpContext http, FolderDeletion folders, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var folder = await folders.Restore(bookId, cancel);
        Toasts.Add(http, texts["The folder “{0}” is back.", folder.Name]);
        return Answer.Redirect(http, ContactLinks.Book(bookId));
    }

    private static Page Form(FolderForm form, Fault? fault, Texts<ContactSharingModule> texts) =>
        Page.Of<NewFolderPage>(texts["New contact folder"], (nameof(NewFolderPage.Form), form), (nameof(NewFolderPage.Fault), fault)).Dressed();
}
