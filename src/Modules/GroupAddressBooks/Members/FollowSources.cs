using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Asks the sources of all groups that follow one, for sources change without telling.</summary>
public sealed class FollowSources(TenantDb db, Following following) : IRecurringJob
{
    public string Id => "groups.follow-sources";
    public TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task Run(CancellationToken cancel)
    {
        foreach (var group in await db.Set<Group>().AsNoTracking().Where(g => g.Source != null && g.DeletedAt == null).ToListAsync(cancel))
        {
            await following.Follow(group, cancel);
            db.ChangeTracker.Clear();
        }
    }
}
