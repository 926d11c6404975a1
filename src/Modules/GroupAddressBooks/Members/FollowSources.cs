using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Makes the members of groups that follow a source those whom the source names. Administrators stay: somebody must be able to change the group.</summary>
public sealed class FollowSources(TenantDb db, Memberships memberships, IEnumerable<IMemberSource> sources) : IRecurringJob
{
    public string Id => "groups.follow-sources";
    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var source in sources)
            foreach (var group in await db.Set<Group>().AsNoTracking().Where(g => g.Source == source.Kind && g.DeletedAt == null).ToListAsync(cancel))
                await Follow(group.Id, await source.Members(group.SourceQuery ?? "", cancel), cancel);
    }

    private async Task Follow(Guid groupId, IReadOnlyCollection<string> named, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var present = await memberships.All.Where(m => m.GroupId == groupId).ToListAsync(cancel);
        foreach (var person in named.Except(present.Select(m => m.PersonId)))
            await memberships.Join(groupId, person, asAdministrator: false, cancel);
        foreach (var member in present.Where(m => !m.IsAdministrator && !named.Contains(m.PersonId)))
            await memberships.Leave(groupId, member.PersonId, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        db.ChangeTracker.Clear();
    }
}
