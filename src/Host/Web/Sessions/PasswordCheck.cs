using Carnet.Modularity.Data;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Sessions;

/// <summary>How a try to sign in ended: the user, or nobody, and how long to wait when there were too many tries.</summary>
public sealed record PasswordAnswer(User? User, TimeSpan? LockedFor = null);

/// <summary>Login or e-mail address and password against the accounts. Never tells whether an account exists.</summary>
public sealed class PasswordCheck(TenantDb db, ILookupNormalizer normalizer, IPasswordHasher<User> hasher, StrangerLocks strangers, TimeProvider clock)
{
    public const int TriesBeforeLock = 5;
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    // Hashing for an unknown login too: the time of the answer must not tell.
    private static readonly User Nobody = new();

    public async Task<PasswordAnswer> Check(string login, string password, CancellationToken cancel)
    {
        var user = await Find(login, cancel);
        if (user is null)
            return RefuseStranger(login, password);
        if (user.LockoutEnd is { } end && end > clock.GetUtcNow())
            return new(null, end - clock.GetUtcNow());
        var outcome = user.PasswordHash is null ? PasswordVerificationResult.Failed : hasher.VerifyHashedPassword(user, user.PasswordHash, password);
        return outcome == PasswordVerificationResult.Failed
            ? await CountFailure(user, cancel)
            : await Accept(user, cancel);
    }

    public Task<User?> Find(string login, CancellationToken cancel)
    {
        var name = normalizer.NormalizeName(login.Trim());
        return db.Set<User>().AsNoTracking()
            .Where(user => user.IsActive && (user.NormalizedUserName == name || user.NormalizedEmail == name))
            .FirstOrDefaultAsync(cancel);
    }

    private PasswordAnswer RefuseStranger(string login, string password)
    {
        hasher.HashPassword(Nobody, password);
        return new(null, strangers.CountFailure(normalizer.NormalizeName(login.Trim())));
    }

    // One statement, so that tries in parallel all count.
    private async Task<PasswordAnswer> CountFailure(User user, CancellationToken cancel)
    {
        var row = db.Set<User>().Where(u => u.Id == user.Id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancel);
        DateTimeOffset? end = clock.GetUtcNow() + LockTime;
        var locked = await row.Where(u => u.AccessFailedCount >= TriesBeforeLock)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, end), cancel);
        return new(null, locked > 0 ? LockTime : null);
    }

    private async Task<PasswordAnswer> Accept(User user, CancellationToken cancel)
    {
        if (user.AccessFailedCount > 0 || user.LockoutEnd is not null)
            await db.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancel);
        return new(user);
    }
}
