using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Makes the members of a group that follows a source those whom the source names. Administrators stay: somebody must be able to change the group.</summary>
public sealed class Following(TenantDb db, Memberships memberships, IEnumerable<IMemberSource> sources, IPeople people, GroupEvents events)
{
    /// <summary>The whole group; nothing when nobody can answer for its source.</summary>
    public async Task Follow(Group group, CancellationToken cancel)
    {
        if (sources.FirstOrDefault(s => s.Kind == group.Source) is not { } source)
            return;
        var named = await source.Members(group.SourceQuery ?? "", cancel);
        await using var work = await db.BeginAsync(cancel);
        var present = await memberships.All.Where(m => m.GroupId == group.Id).ToListAsync(cancel);
        var gone = present.Where(m => !m.IsAdministrator && !named.Contains(m.PersonId)).Select(m => m.PersonId).ToList();
        var come = named.Except(present.Select(m => m.PersonId)).ToList();
        var known = await people.FindAll([.. come, .. gone], cancel);
        foreach (var id in come.Where(known.ContainsKey))
            if (await memberships.Join(group.Id, id, asAdministrator: false, cancel))
                events.Joined(group, known[id]);
        foreach (var id in gone)
            if (await memberships.Leave(group.Id, id, cancel))
                events.Left(group, known.GetValueOrDefault(id) ?? new Person(id, id, "", ""));
        // Nobody is left who could say yes.
        await db.Set<JoinRequest>().Where(r => r.GroupId == group.Id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }
}
