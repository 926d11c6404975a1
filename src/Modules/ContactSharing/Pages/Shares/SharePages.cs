using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>With whom a book is shared: shown, offered, changed (R45–R59).</summary>
internal static class SharePages
{
    public static async Task<IResult> Show(Guid bookId, string? who, [FromQuery] string[]? people, HttpContext http, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(bookId, who, new ShareForm { People = people ?? [] }, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<PersonTicks>((nameof(PersonTicks.BookId), bookId), (nameof(PersonTicks.People), view.Candidates), (nameof(PersonTicks.Chosen), view.Form.People), (nameof(PersonTicks.Search), view.Search))
            : new PageResult(Of(view, texts));
    }

    public static Task<IResult> Create(Guid bookId, [FromForm] ShareForm? sent, HttpContext http, Sharing sharing, Candidates candidates, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new ShareForm();
        return Attempt.Of(http, async () =>
        {
            var view = await reader.Read(bookId, null, form, cancel);
            await candidates.RequireTicked(form, cancel);
            var rights = form.RightsFor(view.Book.Kind);
            var added = await sharing.Share(bookId, form.Targets, rights, form.Mail, cancel);
            var changed = ChangedRights.Among(view, rights);
            var same = form.Kind == NoticeKind.None ? SameRights.Among(view, rights) : [];
            if (changed.Count + same.Count < form.Targets.Count)
                Toasts.Add(http, SharedWords.Of(view, [.. changed.Concat(same).Select(l => l.Target)], texts), SharedWords.Undo(view, added));
            SameRights.Tell(http, same, texts);
            ChangedRights.Tell(http, view.Book, changed, rights, texts);
            return Answer.Redirect(http, SharingLinks.Shares(bookId));
        }, async fault => Of(await reader.Read(bookId, form.Who, form, cancel) with { Fault = fault }, texts));
    }

    public static async Task<IResult> Edit(Guid bookId, string to, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var (book, line) = await reader.Find(bookId, to, cancel);
        return new PageResult(Page.Of<ShareEditPage>(texts["Sharing with {0}", line.Name], (nameof(ShareEditPage.Book), book), (nameof(ShareEditPage.Line), line)).Dressed());
    }

    public static async Task<IResult> Save(Guid bookId, string to, [FromForm] ShareForm? sent, HttpContext http, Sharing sharing, Withdrawals withdrawals, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new ShareForm();
        var (book, line) = await reader.Find(bookId, to, cancel);
        var rights = form.RightsFor(book.Kind);
        if (rights == Contacts.Rights.Right.None)
            return await RemovalPages.Remove(bookId, to, form, http, withdrawals, texts, cancel);
        await sharing.Change(bookId, line.Target, rights, form.Mail, cancel);
        if (line.IsOpen || line.Rights == rights)
            Toasts.Add(http, texts[form.Mail.IsMail ? "Saved. The mail is on its way." : line.IsOpen ? "The invitation is changed." : "Saved."]);
        else
            ChangedRights.Tell(http, book, [line], rights, texts);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    /// <summary>Undo of a change: the rights as they were, without a mail.</summary>
    public static async Task<IResult> PutBack(Guid bookId, string to, int rights, HttpContext http, Sharing sharing, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await sharing.Change(bookId, RemovalPages.Target(to), RightWords.Known(rights), Notice.None, cancel);
        Toasts.Add(http, texts["It is shared as before."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    public static async Task<IResult> Resend(Guid bookId, string to, HttpContext http, Sharing sharing, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await sharing.Resend(bookId, RemovalPages.Target(to), cancel);
        Toasts.Add(http, texts["The mail is sent once more."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    private static Page Of(ShareView view, Texts<ContactSharingModule> texts) =>
        Page.Of<SharePage>(texts["Share {0}", view.Book.Name], (nameof(SharePage.View), view)).Dressed();
}
