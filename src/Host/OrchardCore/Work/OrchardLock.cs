using Carnet.Modularity.Work;
using OrchardCore.Locking.Distributed;

namespace Carnet.OrchardCore.Work;

/// <summary>Orchard Core's lock: over all nodes where the site has Redis, else within the process.</summary>
internal sealed class OrchardLock(IDistributedLock locks) : ITenantLock
{
    // Orchard Core's locks are not renewed: long enough for any recurring work, short enough to get over a crash.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100), Lease = TimeSpan.FromMinutes(30);

    public async Task<IAsyncDisposable?> TryAcquire(string name, CancellationToken cancel)
    {
        var (locker, locked) = await locks.TryAcquireLockAsync($"Carnet.{name}", Patience, Lease);
        return locked ? locker : null;
    }
}
