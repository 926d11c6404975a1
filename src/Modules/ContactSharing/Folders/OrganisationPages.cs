using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Folders;

/// <summary>The organisation's book is opened by an office manager (R153).</summary>
internal static class OrganisationPages
{
    public static async Task<IResult> Create(HttpContext http, OrganisationBook organisation, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var book = await organisation.Open(texts["Shared"], cancel);
        Toasts.Add(http, texts["Everybody reads this address book; office managers write in it."]);
        return Answer.Redirect(http, ContactLinks.Book(book.Id));
    }
}
