using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.MassWorks;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Trash;

/// <summary>Ends the wait in the trash after <see cref="TrashedPlacement.Days"/> days; contacts that stand nowhere and lie in no trash are gone for good, with card and history. Deleted folders follow their contacts; work that can no longer be taken back is forgotten.</summary>
public sealed class PurgeTrash(TenantDb db, TimeProvider clock) : IRecurringJob
{
    public string Id => "contacts.purge-trash";
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow().AddDays(-TrashedPlacement.Days);
        await using var work = await db.BeginAsync(cancel);
        var leaving = db.Set<TrashedPlacement>().Where(t => t.TrashedAt < oldest);
        var ids = await leaving.Select(t => t.ContactId).Distinct().ToListAsync(cancel);
        await leaving.ExecuteDeleteAsync(cancel);
        foreach (var batch in ids.Chunk(500))
            await db.Set<Contact>()
                .Where(c => batch.Contains(c.Id) && !c.Placements.Any() && !db.Set<TrashedPlacement>().Any(t => t.ContactId == c.Id))
                .ExecuteDeleteAsync(cancel);
        await db.Set<AddressBook>()
            .Where(b => b.DeletedAt < oldest && !db.Set<Placement>().Any(p => p.BookId == b.Id) && !db.Set<TrashedPlacement>().Any(t => t.BookId == b.Id))
            .ExecuteDeleteAsync(cancel);
        await db.Set<MassWork>().Where(w => w.CreatedAt < oldest).ExecuteDeleteAsync(cancel);
        await work.Commit(cancel);
    }
}
