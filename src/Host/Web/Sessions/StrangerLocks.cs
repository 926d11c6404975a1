using System.Collections.Concurrent;
using Carnet.Modularity;

namespace Carnet.Web.Sessions;

/// <summary>
/// Locks logins that do not exist just as existing ones are locked, so that a lock tells nothing.
/// In memory: a second node that has not seen the tries says "wrong" a few times more, no harm done.
/// </summary>
public sealed class StrangerLocks(Tenant tenant, StrangerLocks.Memory memory, TimeProvider clock)
{
    /// <returns>How long this login is locked, or null.</returns>
    public TimeSpan? CountFailure(string login)
    {
        var now = clock.GetUtcNow();
        var tries = memory.AddOrUpdate((tenant.Id, login), now);
        return tries.LockedUntil is { } end && end > now ? end - now : null;
    }

    public sealed record Tries(int Count, DateTimeOffset Last, DateTimeOffset? LockedUntil);

    public sealed class Memory
    {
        private const int Most = 10_000;
        private readonly ConcurrentDictionary<(string, string), Tries> _tries = new();

        internal Tries AddOrUpdate((string, string) key, DateTimeOffset now)
        {
            if (_tries.Count > Most)
                _tries.Clear();
            return _tries.AddOrUpdate(key, _ => new Tries(1, now, null), (_, tries) => Next(tries, now));
        }

        private static Tries Next(Tries tries, DateTimeOffset now)
        {
            if (tries.LockedUntil > now)
                return tries;
            var count = tries.LockedUntil is null ? tries.Count + 1 : 1;
            return count < PasswordCheck.TriesBeforeLock
                ? new(count, now, null)
                : new(0, now, now + PasswordCheck.LockTime);
        }
    }
}
