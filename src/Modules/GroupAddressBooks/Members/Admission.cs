using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Lets people into a group whose row is held: the membership, the end of any request, the event. The caller saves.</summary>
public sealed class Admission(TenantDb db, Memberships memberships, IPeople people, GroupEvents events)
{
    /// <returns>Those who were not members before.</returns>
    /// <exception cref="Modularity.Errors.InvalidException">Somebody of them has no active account.</exception>
    internal async Task<IReadOnlyList<Person>> Of(Group group, IReadOnlyCollection<string> personIds, bool asAdministrator, CancellationToken cancel)
    {
        var joined = new List<Person>();
        foreach (var person in await Active(personIds, cancel))
        {
            if (!await memberships.Join(group.Id, person.Id, asAdministrator, cancel))
                continue;
            events.Joined(group, person);
            joined.Add(person);
        }
        await db.Set<JoinRequest>().Where(r => r.GroupId == group.Id && personIds.Contains(r.PersonId)).ExecuteDeleteAsync(cancel);
        return joined;
    }

    /// <returns>Those of the people who are no members.</returns>
    internal async Task<IReadOnlyList<Person>> Strangers(Guid groupId, IReadOnlyCollection<string> personIds, CancellationToken cancel)
    {
        var members = await memberships.All.Where(m => m.GroupId == groupId && personIds.Contains(m.PersonId)).Select(m => m.PersonId).ToListAsync(cancel);
        return await Active([.. personIds.Except(members)], cancel);
    }

    private async Task<IReadOnlyList<Person>> Active(IReadOnlyCollection<string> personIds, CancellationToken cancel)
    {
        var found = await people.FindAll(personIds, cancel);
        return found.Count == personIds.Distinct().Count() && found.Values.All(p => p.IsActive)
            ? [.. found.Values]
            : throw Refusal.Of("people", "Somebody you chose has no account any more.");
    }
}
