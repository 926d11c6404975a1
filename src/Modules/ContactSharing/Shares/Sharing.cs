using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Shares;

/// <summary>
/// Shares a private book or a folder. With a mail a person is asked first; without one, and for groups, it holds at once. Rights,
/// mail and announcement are one transaction.
/// </summary>
public sealed class Sharing(TenantDb db, CurrentUser user, SharedBooks books, GrantStore grants, ShareNews news, TimeProvider clock)
{
    /// <exception cref="Modularity.Errors.InvalidException">Nobody or nothing is chosen, or somebody is no colleague.</exception>
    public async Task Share(Guid bookId, IReadOnlyCollection<ShareTarget> with, Right rights, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (rights == Right.None)
            throw Refusal.Of("rights", "Tick at least “View”.");
        if (with.Count == 0)
            throw Refusal.Of("people", "Choose at least one person or group.");
        foreach (var person in await news.Colleagues(book, [.. with.Select(t => t.PersonId).OfType<string>()], cancel))
            await Share(book, person, rights, notice, cancel);
        foreach (var group in await news.Groups([.. with.Select(t => t.GroupId).OfType<Guid>()], cancel))
        {
            await grants.Give(book, [Grantee.Group(group.GroupId!.Value)], rights, cancel);
            await news.Shared(book, group, rights, notice, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Other rights for somebody it is shared with; of an open invitation, other rights offered.</summary>
    public async Task Change(Guid bookId, ShareTarget target, Right rights, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (await Open(bookId, target, cancel) is { } invitation)
        {
            invitation.Change(rights);
            await db.SaveChangesAsync(cancel);
            await work.Commit(cancel);
            return;
        }
        if (await Given(bookId, target, cancel) is null)
            throw new Modularity.Errors.NotFoundException();
        await grants.Give(book, [target.Grantee], rights, cancel);
        await news.Changed(book, target, rights, notice, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Takes a share back, or an invitation.</summary>
    /// <returns>The rights that end; none when only an invitation was taken back.</returns>
    public async Task<Right> Withdraw(Guid bookId, ShareTarget target, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        // First the invitation: who accepts it at this moment is waited for, and what he was given goes with it.
        await db.Set<Invitation>().Where(i => i.BookId == bookId && i.PersonId == target.PersonId).ExecuteDeleteAsync(cancel);
        var ended = (await Given(bookId, target, cancel))?.Rights ?? Right.None;
        await grants.Give(book, [target.Grantee], Right.None, cancel);
        await news.Withdrawn(book, target, notice, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return ended;
    }

    /// <summary>Gives a share back that was just withdrawn, without a mail; what was given since stays as it is.</summary>
    /// <exception cref="Modularity.Errors.NotFoundException">Those are no rights, or the person or group is not there any more.</exception>
    public async Task Restore(Guid bookId, ShareTarget target, Right rights, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (rights == Right.None || (rights & ~Right.All) != Right.None || !await news.IsThere(target, cancel))
            throw new Modularity.Errors.NotFoundException();
        if (await Given(bookId, target, cancel) is null)
        {
            await grants.Give(book, [target.Grantee], rights, cancel);
            await news.Changed(book, target, rights, Notice.None, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Sends the mail once more; who declined is asked again (R59).</summary>
    public async Task Resend(Guid bookId, ShareTarget target, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (await Open(bookId, target, cancel) is { } invitation)
        {
            invitation.Offer(book.Name, invitation.Rights, invitation.Note, user.Id, clock.GetUtcNow());
            await news.Invited(invitation, cancel);
        }
        else
        {
            var given = await Given(bookId, target, cancel);
            await news.Changed(book, target, given?.Rights ?? throw new Modularity.Errors.NotFoundException(), new Notice(NoticeKind.Standard, ""), cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    private async Task Share(AddressBook book, Person person, Right rights, Notice notice, CancellationToken cancel)
    {
        var isShared = await grants.OnBook(book.Id).AnyAsync(g => g.PersonId == person.Id && g.GroupId == null, cancel);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.BookId == book.Id && i.PersonId == person.Id, cancel);
        if (notice.IsMail && !isShared)
        {
            if (invitation is null)
                db.Add(invitation = Invitation.To(book.Id, person.Id));
            invitation.Offer(book.Name, rights, notice.Note, user.Id, clock.GetUtcNow());
            await news.Invited(invitation, cancel);
            return;
        }
        if (invitation is not null)
            db.Remove(invitation);
        await grants.Give(book, [Grantee.Person(person.Id)], rights, cancel);
        await news.Changed(book, ShareTarget.Person(person.Id), rights, notice, cancel);
    }

    private Task<Grant?> Given(Guid bookId, ShareTarget target, CancellationToken cancel) =>
        grants.OnBook(bookId).SingleOrDefaultAsync(g => g.PersonId == target.PersonId && g.GroupId == target.GroupId && !g.ToEveryone, cancel);

    private Task<Invitation?> Open(Guid bookId, ShareTarget target, CancellationToken cancel) =>
        db.Set<Invitation>().SingleOrDefaultAsync(i => i.BookId == bookId && i.PersonId == target.PersonId && i.State != InvitationState.Accepted, cancel);
}
