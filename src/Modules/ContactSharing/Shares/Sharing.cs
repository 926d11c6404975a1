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
    /// <returns>Those who had nothing of it before.</returns>
    /// <exception cref="Modularity.Errors.InvalidException">Nobody or nothing is chosen, or somebody is no colleague.</exception>
    public async Task<IReadOnlyList<ShareTarget>> Share(Guid bookId, IReadOnlyCollection<ShareTarget> with, Right rights, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (rights == Right.None)
            throw Refusal.Of("rights", "Tick at least “View”.");
        if (with.Count == 0)
            throw Refusal.Of("people", "Choose at least one person or group.");
        var added = new List<ShareTarget>();
        foreach (var person in await news.Colleagues(book, [.. with.Select(t => t.PersonId).OfType<string>()], cancel))
            if (await Share(book, person, rights, notice, cancel))
                added.Add(ShareTarget.Person(person.Id));
        foreach (var group in await news.Groups([.. with.Select(t => t.GroupId).OfType<Guid>()], cancel))
            if (await Share(book, group, rights, notice, cancel))
                added.Add(ShareTarget.Group(group.GroupId!.Value));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return added;
    }

    /// <summary>Other rights for somebody it is shared with; of an open invitation, other rights offered.</summary>
    public async Task Change(Guid bookId, ShareTarget target, Right rights, Notice notice, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (await Open(bookId, target, cancel) is { } invitation)
        {
            await Change(book, invitation, rights, notice, cancel);
            await db.SaveChangesAsync(cancel);
            await work.Commit(cancel);
            return;
        }
        var given = await grants.Given(bookId, target, cancel) ?? throw new Modularity.Errors.NotFoundException();
        await grants.Give(book, [target.Grantee], rights, cancel);
        await news.Changed(ShareFact.Of(book, given.Rights, rights, notice), target, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    // Who declined and is written to is asked again.
    private async Task Change(AddressBook book, Invitation invitation, Right rights, Notice notice, CancellationToken cancel)
    {
        var occasion = invitation.Rights == rights ? Occasion.Reminder : Occasion.Changed;
        invitation.Change(rights);
        if (!notice.IsMail)
            return;
        invitation.Offer(book.Name, rights, notice.Note, user.Id, clock.GetUtcNow());
        await news.Invited(invitation, occasion, cancel);
    }

    /// <summary>Sends the mail once more; who declined is asked again (R59).</summary>
    public async Task Resend(Guid bookId, ShareTarget target, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await books.Find(bookId, cancel);
        if (await Open(bookId, target, cancel) is { } invitation)
        {
            invitation.Offer(book.Name, invitation.Rights, invitation.Note, user.Id, clock.GetUtcNow());
            await news.Invited(invitation, Occasion.Reminder, cancel);
        }
        else
        {
            var given = await grants.Given(bookId, target, cancel) ?? throw new Modularity.Errors.NotFoundException();
            await news.Changed(ShareFact.Of(book, given.Rights, given.Rights, new Notice(NoticeKind.Standard, "")), target, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    private async Task<bool> Share(AddressBook book, Person person, Right rights, Notice notice, CancellationToken cancel)
    {
        var target = ShareTarget.Person(person.Id);
        var given = await grants.Given(book.Id, target, cancel);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.BookId == book.Id && i.PersonId == person.Id, cancel);
        var isNew = given is null && invitation is not { IsOpen: true };
        if (notice.IsMail && given is null)
        {
            if (invitation is null)
                db.Add(invitation = Invitation.To(book.Id, person.Id));
            var occasion = isNew ? Occasion.New : invitation.Rights == rights ? Occasion.Reminder : Occasion.Changed;
            invitation.Offer(book.Name, rights, notice.Note, user.Id, clock.GetUtcNow());
            await news.Invited(invitation, occasion, cancel);
            return isNew;
        }
        if (invitation is not null)
            db.Remove(invitation);
        await grants.Give(book, [target.Grantee], rights, cancel);
        await news.Changed(ShareFact.Of(book, given?.Rights, rights, notice), target, cancel);
        return isNew;
    }

    private async Task<bool> Share(AddressBook book, AddressBook group, Right rights, Notice notice, CancellationToken cancel)
    {
        var target = ShareTarget.Group(group.GroupId!.Value);
        var given = await grants.Given(book.Id, target, cancel);
        await grants.Give(book, [target.Grantee], rights, cancel);
        await news.Shared(ShareFact.Of(book, given?.Rights, rights, notice), group, cancel);
        return given is null;
    }

    private Task<Invitation?> Open(Guid bookId, ShareTarget target, CancellationToken cancel) => db.Set<Invitation>()
        .SingleOrDefaultAsync(i => i.BookId == bookId && i.PersonId == target.PersonId && (i.State == InvitationState.Waiting || i.State == InvitationState.Declined), cancel);
}
