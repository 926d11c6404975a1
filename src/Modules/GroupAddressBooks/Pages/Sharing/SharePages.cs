using Carnet.Contacts.Changes;
using Carnet.Contacts.Pages;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.Sharing;

/// <summary>The window "Share with groups", opened from a contact or from a selection (C24).</summary>
internal static class SharePages
{
    public static async Task<IResult> OfContact(Guid contactId, ShareReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(new SentShares { Ids = [contactId] }, cancel), texts));

    public static async Task<IResult> OfSelection(
        Guid bookId, [FromForm] Guid[]? ids, [FromForm] string? everything, ShareReader reader, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(new SentShares { Ids = ids ?? [], Everything = everything, From = bookId }, cancel), texts));

    public static Task<IResult> Create(
        [FromForm] SentShares sent, HttpContext http, Selection selection, GroupSharing sharing, MassShares mass, ShareReader reader, ChangeRecorder changes, Texts<GroupAddressBooksModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            if (await mass.IsMuch(sent, cancel))
                return Answer.Redirect(http, ContactLinks.Work((await mass.Begin(sent, cancel)).Id));
            var done = await sharing.Share(await selection.Ids(sent, cancel), sent.Books, cancel);
            Toasts.Add(http, Words(done, texts), done.Count == 0 ? null : ContactLinks.Undo(changes.Operation));
            return Answer.Redirect(http, Origin(sent));
        }, async fault => Of(await reader.Read(sent, cancel) with { Fault = fault }, texts));

    /// <summary>The minus beside a group.</summary>
    public static async Task<IResult> Remove(
        [FromForm] SentShares sent, HttpContext http, Selection selection, GroupSharing sharing, ChangeRecorder changes, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var (count, book) = await sharing.Cancel(await selection.Ids(sent, cancel), sent.Book ?? throw new Modularity.Errors.NotFoundException(), cancel);
        Toasts.Add(http, texts.Count(count, "{0:N0} contact was taken out of the group.", "{0:N0} contacts were taken out of the group."), ContactLinks.Undo(changes.Operation));
        return Answer.Redirect(http, Origin(sent, book));
    }

    private static string Words(ShareOutcome done, Texts<GroupAddressBooksModule> texts) =>
        done.Count == 0 ? texts["It stands there already."] : texts.Count(done.Count, "{0:N0} contact shared: ", "{0:N0} contacts shared: ") + string.Join(", ", done.Books);

    // Back to where the window was opened. A single contact may have left the reader's sight with the group.
    private static string Origin(SentShares sent, string? removedFrom = null) => sent switch
    {
        { From: { } from } => ContactLinks.Book(from),
        { Ids: [var id] } when removedFrom is null => ContactLinks.Contact(id),
        { Ids: [var id] } => ContactLinks.Context(id),
        _ => ContactLinks.Home,
    };

    private static Page Of(ShareView view, Texts<GroupAddressBooksModule> texts) =>
        Page.Of<SharePage>(texts["Share with groups"], (nameof(SharePage.View), view)).Dressed();
}
