using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Pages.Shares;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Links;

/// <summary>Links with which anyone downloads a book: made, listed, revoked (C30).</summary>
internal static class LinkPages
{
    public static async Task<IResult> Show(Guid bookId, LinkReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(bookId, cancel), texts));

    /// <summary>Answers with the page itself, for the address is shown this once and kept nowhere.</summary>
    public static Task<IResult> Create(
        Guid bookId, [FromForm] LinkForm? sent, HttpContext http, SharedBooks books, LinkStore links, LinkReader reader, FullAddress addresses, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new LinkForm();
        return Attempt.Of(http, async () =>
        {
            var token = await links.Make(await books.Find(bookId, cancel), form, cancel);
            http.Response.Headers.CacheControl = "private, no-store";
            return new PageResult(Of(await reader.Read(bookId, cancel) with { Fresh = addresses.Of(SharingLinks.OpenList(token)) }, texts));
        }, async fault => Of(await reader.Read(bookId, cancel) with { Form = form, Fault = fault }, texts));
    }

    public static async Task<IResult> Revoke(Guid bookId, Guid linkId, HttpContext http, SharedBooks books, LinkStore links, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await links.Revoke(await books.Find(bookId, cancel), linkId, cancel);
        Toasts.Add(http, texts["The link does not work any more."]);
        return Answer.Redirect(http, SharingLinks.Links(bookId));
    }

    private static Page Of(LinksView view, Texts<ContactSharingModule> texts) =>
        Page.Of<LinksPage>(texts["Links for anyone to {0}", view.Book.Name], (nameof(LinksPage.View), view)).Dressed();
}
