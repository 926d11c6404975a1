using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Invitations;

/// <summary>
/// Nobody waits for the answer of somebody whose account is gone. His own books are closed to everybody and wait for an heir;
/// what he had been given ends with his account.
/// </summary>
internal sealed class PeopleLeaving(TenantDb db, OwnerlessBooks ownerless, BookLog log) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

    public Task Deleted(string personId, CancellationToken cancel) => Deleted(new Person(personId, "", "", ""), cancel);

    public async Task Deleted(Person person, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.Set<Invitation>().Where(i => i.PersonId == person.Id || i.InvitedBy == person.Id).ExecuteDeleteAsync(cancel);
        foreach (var book in await ownerless.Close(person.Id, cancel))
            log.Add(BookLog.About(book, LogAct.OwnerLeft, person.Name(NameOrder.FirstLast)));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }
}
