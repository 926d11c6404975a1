using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Folders;
using Carnet.ContactSharing.Invitations;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Pages.Invitations;

/// <summary>A book that is offered to the reader. Links in mails lead here; looking changes nothing (R52, R53).</summary>
internal static class InvitationPages
{
    public static async Task<IResult> Show(Guid id, InvitationReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Of(await reader.Read(id, cancel), null, texts));

    public static Task<IResult> Accept(Guid id, [FromForm] FolderForm? look, HttpContext http, Answers answers, InvitationReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var accepted = await answers.Accept(id, look?.Name ?? "", look?.Color, cancel);
            Toasts.Add(http, texts["You have accepted. The contacts stand at the left under “Shared with me”."]);
            return Answer.Redirect(http, ContactLinks.Book(accepted.BookId));
        }, async fault => Of(await reader.Read(id, cancel) with { Form = look ?? new FolderForm() }, fault, texts));

    public static async Task<IResult> Decline(Guid id, HttpContext http, Answers answers, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await answers.Decline(id, cancel);
        Toasts.Add(http, texts["You have declined."]);
        return Answer.Redirect(http, ContactLinks.Home);
    }

    public static async Task<IResult> GiveUp(Guid bookId, HttpContext http, BookStore books, Answers answers, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await answers.GiveUp(await books.Find(bookId, Right.View, cancel), cancel);
        Toasts.Add(http, texts["It does not appear in your list any more."]);
        return Answer.Redirect(http, ContactLinks.Home);
    }

    private static Page Of(InvitationView view, Fault? fault, Texts<ContactSharingModule> texts) =>
        Page.Of<InvitationPage>(view.Title, (nameof(InvitationPage.View), view), (nameof(InvitationPage.Fault), fault)).Dressed();
}

/// <summary>An invitation as its receiver reads it.</summary>
/// <param name="Title">The book's name.</param>
public sealed record InvitationView(Invitation Invitation, string Title, string By)
{
    public FolderForm Form { get; init; } = new();
}

/// <summary>Reads invitations for their receiver.</summary>
public sealed class InvitationReader(Answers answers, PersonNames names, Texts<ContactSharingModule> texts)
{
    internal async Task<InvitationView> Read(Guid id, CancellationToken cancel) => (await Views([await answers.Find(id, cancel)], cancel))[0];

    /// <summary>Those that wait for an answer.</summary>
    internal async Task<IReadOnlyList<InvitationView>> Waiting(CancellationToken cancel) =>
        await Views(await answers.Mine.Where(i => i.State == InvitationState.Waiting).ToListAsync(cancel), cancel);

    private async Task<IReadOnlyList<InvitationView>> Views(List<Invitation> invitations, CancellationToken cancel)
    {
        var by = await names.Of([.. invitations.Select(i => i.InvitedBy)], cancel);
        return [.. invitations.Select(i => new InvitationView(i, i.BookName.Length > 0 ? i.BookName : texts["Contacts of {0}", by[i.InvitedBy].Name], by[i.InvitedBy].Name))];
    }
}
