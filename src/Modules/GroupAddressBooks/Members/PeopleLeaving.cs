using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>
/// What happens in groups when an account ends. A disabled one stays a member, for it may come back, but waits for nothing any
/// more; a deleted one leaves every group. A group whose last administrator goes that way stands at the head of the administration page.
/// </summary>
public sealed class PeopleLeaving(TenantDb db, Memberships memberships, GroupEvents events) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) =>
        person.IsActive ? Task.CompletedTask : db.Set<JoinRequest>().Where(r => r.PersonId == person.Id).ExecuteDeleteAsync(cancel);

    public Task Deleted(string personId, CancellationToken cancel) => Deleted(new Person(personId, personId, "", ""), cancel);

    public async Task Deleted(Person person, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await db.Set<JoinRequest>().Where(r => r.PersonId == person.Id).ExecuteDeleteAsync(cancel);
        var ids = (await memberships.Forget(person.Id, cancel)).Select(m => m.GroupId).ToList();
        foreach (var group in await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(cancel))
            events.Left(group, person);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }
}
