using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Invitations;

/// <summary>
/// Nobody waits for the answer of somebody whose account is gone. His own books are closed to everybody and wait for an heir;
/// what he had been given ends with his account.
/// </summary>
internal sealed class PeopleLeaving(TenantDb db, OwnerlessBooks ownerless) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

    public async Task Deleted(string personId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.Set<Invitation>().Where(i => i.PersonId == personId || i.InvitedBy == personId).ExecuteDeleteAsync(cancel);
        await ownerless.Close(personId, cancel);
        await work.Commit(cancel);
    }
}
