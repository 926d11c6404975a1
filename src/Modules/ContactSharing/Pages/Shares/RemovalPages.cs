using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>Shares and invitations taken back, and given again (R58).</summary>
internal static class RemovalPages
{
    public static async Task<IResult> Remove(Guid bookId, string to, [FromForm] ShareForm? sent, HttpContext http, Withdrawals withdrawals, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var target = Target(to);
        var ended = await withdrawals.Withdraw(bookId, target, sent?.Notice is null ? Notice.None : sent.Mail, cancel);
        Toasts.Add(http, texts[ended is { Rights: Right.None, WasOffered: true } ? "The invitation is taken back." : "It is not shared any more."], Undo(bookId, target, ended));
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    /// <summary>Undo of sharing with several at once.</summary>
    public static async Task<IResult> RemoveAll(Guid bookId, [FromQuery] string[] to, HttpContext http, Withdrawals withdrawals, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await withdrawals.Withdraw(bookId, [.. to.Select(Target)], cancel);
        Toasts.Add(http, texts["It is not shared any more."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    /// <summary>Undo of <see cref="Remove"/> of a share.</summary>
    public static async Task<IResult> Restore(Guid bookId, string to, int rights, HttpContext http, Withdrawals withdrawals, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await withdrawals.Restore(bookId, Target(to), (Right)rights, cancel);
        Toasts.Add(http, texts["It is shared as before."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    /// <summary>Undo of <see cref="Remove"/> of an invitation.</summary>
    public static async Task<IResult> Renew(Guid bookId, string to, HttpContext http, Withdrawals withdrawals, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await withdrawals.Renew(bookId, Target(to), cancel);
        Toasts.Add(http, texts["The invitation stands as before."]);
        return Answer.Redirect(http, SharingLinks.Shares(bookId));
    }

    internal static ShareTarget Target(string to) => ShareTarget.Parse(to) ?? throw new NotFoundException();

    private static string? Undo(Guid bookId, ShareTarget target, Ended ended) => ended switch
    {
        { Rights: not Right.None } => SharingLinks.Restoration(bookId, target, ended.Rights),
        { WasOffered: true } => SharingLinks.Renewal(bookId, target),
        _ => null,
    };
}
