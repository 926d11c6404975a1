using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Rights;

/// <summary>
/// The one door to grants. On a book they are given by who manages it, on a contact by who made it (R64) or manages a book it stands in.
/// Each change is stored at once and holds at everybody's next request.
/// </summary>
public sealed class GrantStore(TenantDb db, CurrentUser user, Grants grants, TimeProvider clock)
{
    /// <summary>What was given on a book, oldest first; not tracked. Nothing when the user may not manage it.</summary>
    public IQueryable<Grant> OnBook(Guid bookId)
    {
        var managed = db.Set<AddressBook>().Where(grants.OnBook(Right.Manage));
        return db.Set<Grant>().AsNoTracking().Where(g => g.BookId == bookId && managed.Any(b => b.Id == bookId)).OrderBy(g => g.Id);
    }

    /// <summary>What was given on one contact, likewise. Nothing when the user may not give rights on it.</summary>
    public IQueryable<Grant> OnContact(Guid contactId)
    {
        var givable = db.Set<Contact>().Where(grants.Givable());
        return db.Set<Grant>().AsNoTracking().Where(g => g.ContactId == contactId && givable.Any(c => c.Id == contactId)).OrderBy(g => g.Id);
    }

    /// <returns>True when the user may give rights on this contact.</returns>
    public Task<bool> MayGive(Guid contactId, CancellationToken cancel) =>
        db.Set<Contact>().Where(grants.Givable()).AnyAsync(c => c.Id == contactId, cancel);

    /// <summary>Gives rights on a book in place of what this grantee was given before; <see cref="Right.None"/> withdraws.</summary>
    /// <param name="book">Found with <see cref="Right.Manage"/>.</param>
    public async Task Give(AddressBook book, IReadOnlyCollection<Grantee> grantees, Right rights, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        foreach (var grantee in grantees)
        {
            await To(db.Set<Grant>().Where(g => g.BookId == book.Id), grantee).ExecuteDeleteAsync(cancel);
            if (rights != Right.None)
                db.Add(Grant.OnBook(book.Id, grantee, rights, user.Id, clock.GetUtcNow()));
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>
    /// Gives the current user what somebody offered him on a book, for whoever keeps the offers. It holds as long as who offered
    /// it may still give it.
    /// </summary>
    /// <exception cref="NotFoundException">The book is gone, or who offered it does not manage it any more.</exception>
    public async Task Redeem(Guid bookId, CurrentUser from, Right rights, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        if (!await db.Set<AddressBook>().Where(new Grants(db, from).OnBook(Right.Manage)).AnyAsync(b => b.Id == bookId, cancel))
            throw new NotFoundException();
        var me = Grantee.Person(user.Id);
        await To(db.Set<Grant>().Where(g => g.BookId == bookId), me).ExecuteDeleteAsync(cancel);
        db.Add(Grant.OnBook(bookId, me, rights, from.Id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>Gives up what the current user himself was given on a book; what he has as a member of a group stays.</summary>
    /// <returns>False when he was given nothing.</returns>
    public async Task<bool> GiveUp(Guid bookId, CancellationToken cancel) =>
        await To(db.Set<Grant>().Where(g => g.BookId == bookId), Grantee.Person(user.Id)).ExecuteDeleteAsync(cancel) > 0;

    /// <summary>The same on one contact.</summary>
    /// <exception cref="NotFoundException">No such contact, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">He neither made it nor manages a book it stands in.</exception>
    public async Task Give(Guid contactId, IReadOnlyCollection<Grantee> grantees, Right rights, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await RequireGivable(contactId, cancel);
        foreach (var grantee in grantees)
        {
            await To(db.Set<Grant>().Where(g => g.ContactId == contactId), grantee).ExecuteDeleteAsync(cancel);
            if (rights != Right.None)
                db.Add(Grant.OnContact(contactId, grantee, rights, user.Id, clock.GetUtcNow()));
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    private static IQueryable<Grant> To(IQueryable<Grant> given, Grantee grantee) =>
        given.Where(g => g.PersonId == grantee.PersonId && g.GroupId == grantee.GroupId);

    private async Task RequireGivable(Guid contactId, CancellationToken cancel)
    {
        if (await MayGive(contactId, cancel))
            return;
        throw await db.Set<Contact>().Where(grants.OnContact(Right.View)).AnyAsync(c => c.Id == contactId, cancel)
            ? new ForbiddenException("Only who created this contact gives others the right to edit it.") { TextsOf = typeof(ContactsModule) }
            : new NotFoundException();
    }
}
