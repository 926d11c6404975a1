using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Locks;

/// <summary>
/// A row with a lease, renewed while it is held; taken and released outside the caller's unit of work. On SQLite it must
/// be taken before that unit of work writes, for there is one writer.
/// </summary>
internal sealed class TenantLock(FreshScopes scopes, TimeProvider clock, ILogger<TenantLock> log) : ITenantLock
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    public async Task<IAsyncDisposable?> TryAcquire(string name, CancellationToken cancel)
    {
        var holder = Guid.CreateVersion7();
        return await TakeOver(name, holder, cancel) || await TakeFirst(name, holder, cancel)
            ? new Held(scopes, name, holder, new(Lease / 4, token => Renew(name, holder, token), log))
            : null;
    }

    private async Task<bool> TakeOver(string name, Guid holder, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return 1 == await scopes.Execute(db => db.Set<StoredLock>().Where(l => l.Name == name && l.LeasedUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, holder).SetProperty(l => l.LeasedUntil, now + Lease), cancel));
    }

    private async Task<bool> TakeFirst(string name, Guid holder, CancellationToken cancel)
    {
        if (await scopes.Execute(db => db.Set<StoredLock>().CountAsync(l => l.Name == name, cancel)) > 0)
            return false;
        try
        {
            await scopes.Execute(db =>
            {
                db.Add(new StoredLock { Name = name, Holder = holder, LeasedUntil = clock.GetUtcNow() + Lease });
                return db.SaveChangesAsync(cancel);
            });
            return true;
        }
        catch (DbUpdateException clash) when (clash.IsDuplicate())
        {
            return false;
        }
    }

    private async Task<bool> Renew(string name, Guid holder, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Lease;
        return 1 == await scopes.Execute(db => db.Set<StoredLock>().Where(l => l.Name == name && l.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.LeasedUntil, until), cancel));
    }

    private sealed class Held(FreshScopes scopes, string name, Guid holder, Heartbeat heartbeat) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await heartbeat.DisposeAsync();
            await scopes.Execute(db => db.Set<StoredLock>().Where(l => l.Name == name && l.Holder == holder).ExecuteDeleteAsync());
        }
    }
}
