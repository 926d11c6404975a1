namespace OrchardCore.Locking;

public interface ILock
{
    global::System.Threading.Tasks.Task<(global::OrchardCore.Locking.ILocker, bool)> TryAcquireLockAsync(string key, global::System.TimeSpan timeout, global::System.TimeSpan? expiration = null);
}

public interface ILocker : global::System.IDisposable, global::System.IAsyncDisposable;
