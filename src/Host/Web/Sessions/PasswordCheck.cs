using Carnet.Modularity.Data;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Sessions;

/// <summary>How a try to sign in ended: the user, or nobody, and how long to wait when there were too many tries.</summary>
public sealed record PasswordAnswer(User? User, TimeSpan? LockedFor = null);

/// <summary>Login or e-mail address and password against the accounts. Never tells whether an account exists.</summary>
public sealed class PasswordCheck(TenantDb db, ILookupNormalizer normalizer, IPasswordHasher<User> hasher, SignInTries tries)
{
    public const int TriesBeforeLock = 5;

    /// <summary>How long a lock lasts, and how long a wrong try counts.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    private static readonly User Nobody = new();

    /// <summary>
    /// What is found out is said only once the try stands in the database: of any number at the same moment only the first
    /// few learn whether they were right.
    /// </summary>
    public async Task<PasswordAnswer> Check(string login, string password, CancellationToken cancel)
    {
        var user = await Find(login, cancel);
        if (!IsRight(user, password))
            return new(null, await tries.CountWrong(login, cancel));
        if (await tries.Locked(login, cancel) is { } wait)
            return new(null, wait);
        await tries.GiveBack(login, cancel);
        return new(user);
    }

    public Task<User?> Find(string login, CancellationToken cancel)
    {
        var name = normalizer.NormalizeName(login.Trim());
        return db.Set<User>().AsNoTracking()
            .Where(user => user.IsActive && (user.NormalizedUserName == name || user.NormalizedEmail == name))
            .FirstOrDefaultAsync(cancel);
    }

    // One hash in every case, also for nobody: the time of the answer must not tell.
    private bool IsRight(User? user, string password)
    {
        if (user?.PasswordHash is { } hash)
            return hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;
        hasher.HashPassword(Nobody, password);
        return false;
    }
}
