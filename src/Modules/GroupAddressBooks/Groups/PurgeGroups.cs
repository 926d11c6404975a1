using Carnet.Contacts.Books;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>Ends the time in which a deleted group can be taken back; its book goes when the last contact has left its trash.</summary>
public sealed class PurgeGroups(TenantDb db, GroupBooks books, TimeProvider clock) : IRecurringJob
{
    public string Id => "groups.purge";
    public TimeSpan Every => TimeSpan.FromHours(12);

    public async Task Run(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow().AddDays(-TrashedPlacement.Days);
        foreach (var id in await db.Set<Group>().Where(g => g.DeletedAt < oldest).Select(g => g.Id).ToListAsync(cancel))
        {
            await using var work = await db.BeginAsync(cancel);
            if (await books.Destroy(id, cancel))
                await db.Set<Group>().Where(g => g.Id == id).ExecuteDeleteAsync(cancel);
            await work.Commit(cancel);
        }
    }
}
