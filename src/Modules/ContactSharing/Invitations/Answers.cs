using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Invitations;

/// <summary>What the current user says to books that are offered to him. Other people's invitations do not exist for him.</summary>
public sealed class Answers(TenantDb db, CurrentUser user, IPeople people, GrantStore grants, BookLooks looks, ShareEvents events, TimeProvider clock)
{
    /// <summary>His own, newest first; not tracked.</summary>
    public IQueryable<Invitation> Mine => db.Set<Invitation>().AsNoTracking().Where(i => i.PersonId == user.Id && i.State != InvitationState.Withdrawn).OrderByDescending(i => i.Id);

    /// <exception cref="NotFoundException">No such invitation of his.</exception>
    public async Task<Invitation> Find(Guid id, CancellationToken cancel) =>
        await Mine.SingleOrDefaultAsync(i => i.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>The book stands in his list from now on (R52).</summary>
    /// <param name="name">What he calls it; empty: as the owner does.</param>
    /// <exception cref="NotFoundException">It was taken back, or answered already.</exception>
    public async Task<Invitation> Accept(Guid id, string name, string? color, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var invitation = await Take(id, InvitationState.Accepted, cancel);
        var from = await people.Find(invitation.InvitedBy, cancel) ?? throw new NotFoundException();
        await grants.Redeem(invitation.BookId, new CurrentUser(from), invitation.Rights, cancel);
        if (name.Trim().Length > 0 || BookNames.Color(color) is not null)
            await looks.Save(invitation.BookId, name, color, cancel);
        events.Raise(ShareEvents.IsAccepted, invitation.BookId, invitation.BookName, user.Person);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return invitation;
    }

    /// <summary>It does not appear; who offered it sees so (R53).</summary>
    public async Task<Invitation> Decline(Guid id, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var invitation = await Take(id, InvitationState.Declined, cancel);
        events.Raise(ShareEvents.IsDeclined, invitation.BookId, invitation.BookName, user.Person);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return invitation;
    }

    /// <summary>He does not want a shared book any more.</summary>
    /// <param name="book">Found with <see cref="Right.View"/>.</param>
    /// <exception cref="NotFoundException">It was not given to him himself.</exception>
    public async Task GiveUp(AddressBook book, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.Set<Invitation>().Where(i => i.BookId == book.Id && i.PersonId == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, InvitationState.Declined).SetProperty(i => i.AnsweredAt, clock.GetUtcNow()), cancel);
        if (!await grants.GiveUp(book.Id, cancel))
            throw new NotFoundException();
        events.Raise(ShareEvents.IsDeclined, book.Id, book.Name, user.Person);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    // One of two answers at once wins, and a withdrawal waits for it: the row is taken before anything else.
    private async Task<Invitation> Take(Guid id, InvitationState state, CancellationToken cancel)
    {
        var taken = await db.Set<Invitation>().Where(i => i.Id == id && i.PersonId == user.Id && i.State == InvitationState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, state).SetProperty(i => i.AnsweredAt, clock.GetUtcNow()), cancel);
        return taken == 1 ? await Find(id, cancel) : throw new NotFoundException();
    }
}
