using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Invitations;

/// <summary>Nobody waits for the answer of somebody whose account is gone.</summary>
internal sealed class PeopleLeaving(TenantDb db) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

    public Task Deleted(string personId, CancellationToken cancel) =>
        db.Set<Invitation>().Where(i => i.PersonId == personId || i.InvitedBy == personId).ExecuteDeleteAsync(cancel);
}
