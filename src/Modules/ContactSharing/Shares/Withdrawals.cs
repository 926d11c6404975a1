using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Shares;

/// <summary>What ended when a share was taken back.</summary>
/// <param name="Rights">None: he had not accepted yet.</param>
/// <param name="WasOffered">An invitation that was not accepted ended.</param>
public sealed record Ended(Right Rights, bool WasOffered);

/// <summary>Takes shares and invitations back, and gives again what was taken back by mistake.</summary>
public sealed class Withdrawals(TenantDb db, SharedBooks books, GrantStore grants, ShareNews news)
{
    public async Task<Ended> Withdraw(Guid bookId, ShareTarget target, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        // First the invitation: who accepts it at this moment is waited for, and what he was given goes with it.
        var offers = db.Set<Invitation>().Where(i => i.BookId == bookId && i.PersonId == target.PersonId);
        var open = await offers.Where(i => i.State == InvitationState.Waiting || i.State == InvitationState.Declined)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InvitationState.Withdrawn), cancel);
        await offers.Where(i => i.State == InvitationState.Accepted).ExecuteDeleteAsync(cancel);
        var given = await grants.Given(bookId, target, cancel);
        await grants.Give(book, [target.Grantee], Right.None, cancel);
        await news.Withdrawn(book, target, notice, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return new Ended(given?.Rights ?? Right.None, open > 0);
    }

    /// <summary>All of them or none, without a mail.</summary>
    public async Task Withdraw(Guid bookId, IReadOnlyCollection<ShareTarget> targets, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        foreach (var target in targets)
            await Withdraw(bookId, target, Notice.None, cancel);
        await work.Commit(cancel);
    }

    /// <summary>Gives a share back that was just withdrawn, without a mail; what was given since stays as it is.</summary>
    /// <exception cref="NotFoundException">Those are no rights, or the person or group is not there any more.</exception>
    public async Task Restore(Guid bookId, ShareTarget target, Right rights, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (rights == Right.None || (rights & ~Right.All) != Right.None || !await news.IsThere(target, cancel))
            throw new NotFoundException();
        if (await grants.Given(bookId, target, cancel) is null)
        {
            await grants.Give(book, [target.Grantee], rights, cancel);
            await news.Changed(ShareFact.Of(book, null, rights, Notice.None), target, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Lets an invitation stand again that was just taken back, without a mail: the one that was sent counts.</summary>
    /// <exception cref="NotFoundException">There is none, or the person is not there any more.</exception>
    public async Task Renew(Guid bookId, ShareTarget target, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await books.Find(bookId, cancel);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.BookId == bookId && i.PersonId == target.PersonId, cancel);
        if (invitation is null || !await news.IsThere(target, cancel))
            throw new NotFoundException();
        if (invitation.State == InvitationState.Withdrawn)
        {
            invitation.Renew();
            await news.Renewed(invitation, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }
}

internal static class GivenShares
{
    /// <returns>What this person or group itself was given on a book, for who manages it; null: nothing.</returns>
    public static Task<Grant?> Given(this GrantStore grants, Guid bookId, ShareTarget target, CancellationToken cancel) =>
        grants.OnBook(bookId).SingleOrDefaultAsync(g => g.PersonId == target.PersonId && g.GroupId == target.GroupId && !g.ToEveryone, cancel);
}
