namespace OrchardCore.Locking;

public interface ILocalLock : global::OrchardCore.Locking.ILock;

public interface ILock
{
    global::System.Threading.Tasks.Task<global::OrchardCore.Locking.ILocker> AcquireLockAsync(string key, global::System.TimeSpan? expiration = null);
    global::System.Threading.Tasks.Task<bool> IsLockAcquiredAsync(string key);
    global::System.Threading.Tasks.Task<(global::OrchardCore.Locking.ILocker, bool)> TryAcquireLockAsync(string key, global::System.TimeSpan timeout, global::System.TimeSpan? expiration = null);
}

public interface ILocker : global::System.IDisposable, global::System.IAsyncDisposable;
