using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>With whom a book is shared: shown, offered, changed, taken back (R45–R59).</summary>
internal static class SharePages
{
    public static async Task<IResult> Show(Guid bookId, string? who, [FromQuery] string[]? people, HttpContext http, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(bookId, who, new ShareForm { People = people ?? [] }, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<PersonTicks>((nameof(PersonTicks.People), view.Candidates), (nameof(PersonTicks.Chosen), view.Form.People), (nameof(PersonTicks.Search), view.Search))
            : new PageResult(Of(view, texts));
    }

    public static Task<IResult> Create(Guid bookId, [FromForm] ShareForm? sent, HttpContext http, Sharing sharing, Typed typed, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new ShareForm();
        return Attempt.Of(http, async () =>
        {
            var view = await reader.Read(bookId, null, form, cancel);
            await sharing.Share(bookId, await typed.With(form, cancel), form.RightsFor(view.Book.Kind), form.Mail, cancel);
            Toasts.Add(http, texts[form.Kind == NoticeKind.None || form.People.Count == 0 ? "Shared." : "The invitation is on its way."]);
            return Answer.Redirect(http, SharingLinks.Shares(bookId));
        }, async fault => Of(await reader.Read(bookId, form.Who, form, cancel) with { Fault = fault }, texts));
    }

    public static async Task<IResult> Edit(Guid bookId, string to, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var (book, line) = await reader.Find(bookId, to, cancel);
        return new PageResult(Page.Of<ShareEditPage>(texts["Sharing with {0}", line.Name], (nameof(ShareEditPage.Book), book), (nameof(ShareEditPage.Line), line)).Dressed());
    }

    public static async Task<IResult> Save(Guid bookId, string to, [FromForm] ShareForm? sent, HttpContext http, Sharing sharing, ShareReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new ShareForm();
        var (book, line) = await reader.Find(bookId, to, cancel);
        var rights = form.RightsFor(book.Kind);
        if (rights == Contacts.Rights.Right.None)
            return await Remove(bookId, to, form, http, sharing, texts, cancel);
        await sharing.Change(bookId, line.Target, rights, form.Mail, cancel);
        Toasts.Add(http, texts["The rights hold from now on."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    public static async Task<IResult> Remove(Guid bookId, string to, [FromForm] ShareForm? sent, HttpContext http, Sharing sharing, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var ended = await sharing.Withdraw(bookId, Target(to), sent?.Notice is null ? Notice.None : sent.Mail, cancel);
        Toasts.Add(http, texts["It is not shared any more."], ended == Contacts.Rights.Right.None ? null : SharingLinks.Restoration(bookId, Target(to), ended));
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    /// <summary>Undo of <see cref="Remove"/>.</summary>
    public static async Task<IResult> Restore(Guid bookId, string to, int rights, HttpContext http, Sharing sharing, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await sharing.Restore(bookId, Target(to), (Contacts.Rights.Right)rights, cancel);
        Toasts.Add(http, texts["It is shared as before."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    public static async Task<IResult> Resend(Guid bookId, string to, HttpContext http, Sharing sharing, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await sharing.Resend(bookId, Target(to), cancel);
        Toasts.Add(http, texts["The mail is sent once more."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    private static ShareTarget Target(string to) => ShareTarget.Parse(to) ?? throw new NotFoundException();

    private static Page Of(ShareView view, Texts<ContactSharingModule> texts) =>
        Page.Of<SharePage>(texts["Share {0}", view.Book.Name], (nameof(SharePage.View), view)).Dressed();
}

/// <summary>What was typed instead of ticked: one colleague's full address or login, or nothing we know (R46).</summary>
public sealed class Typed(Modularity.People.IPeople people)
{
    internal async Task<IReadOnlyList<ShareTarget>> With(ShareForm form, CancellationToken cancel)
    {
        var who = form.Who?.Trim() ?? "";
        if (who.Length == 0)
            return form.Targets;
        var found = await people.Search(who, 2, cancel);
        var meant = found.Count == 1 ? found[0] : found.FirstOrDefault(p => string.Equals(p.Email, who, StringComparison.OrdinalIgnoreCase));
        if (meant is not null)
            return [.. form.Targets.Append(ShareTarget.Person(meant.Id)).Distinct()];
        if (found.Count > 1)
            throw Refusal.Of("people", "Several people match “{0}”. Tick the one you mean.", who);
        throw who.Contains('@', StringComparison.Ordinal)
            ? Refusal.Of("people", "{0} is no address of a colleague. Contacts are shared inside the organisation only.", who)
            : Refusal.Of("people", "Nobody here is called “{0}”. Contacts are shared inside the organisation only.", who);
    }
}
