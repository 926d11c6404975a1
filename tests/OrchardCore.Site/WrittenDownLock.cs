using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace Carnet.OrchardCore.Site;

/// <summary>The lock of this portal, which stands where Redis would: within the process, and each lock that is taken is in the log.</summary>
internal sealed class WrittenDownLock(ILocalLock locks, ILogger<WrittenDownLock> log) : IDistributedLock
{
    public async Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null) => Written(key, await locks.AcquireLockAsync(key, expiration));

    public async Task<(ILocker, bool)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        var (locker, locked) = await locks.TryAcquireLockAsync(key, timeout, expiration);
        return (locked ? Written(key, locker) : locker, locked);
    }

    public Task<bool> IsLockAcquiredAsync(string key) => locks.IsLockAcquiredAsync(key);

    private ILocker Written(string key, ILocker locker)
    {
        log.LogWarning("Lock taken: {Key}", key);
        return locker;
    }
}
