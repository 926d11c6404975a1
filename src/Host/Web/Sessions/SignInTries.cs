using System.Security.Cryptography;
using System.Text;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Sessions;

/// <summary>
/// Counts wrong tries by the login as it was typed, and locks it, whether there is an account or not. A login and the
/// e-mail address of the same account are counted apart: a lock they shared would tell that they belong to one account.
/// </summary>
public sealed class SignInTries(TenantDb db, ILookupNormalizer normalizer, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>One statement that counts or refuses, so that of tries at the same moment none is missed.</summary>
    /// <returns>How long this login is locked, or null: it may be tried again.</returns>
    public async Task<TimeSpan?> CountWrong(string login, CancellationToken cancel)
    {
        var (key, now) = (KeyOf(login), Now);
        var until = now + (long)PasswordCheck.LockTime.TotalMilliseconds;
        var counted = await db.Database.SqlQuery<int>($"""
            INSERT INTO sign_in_tries (login_key, wrong, until) VALUES ({key}, 1, {until})
            ON CONFLICT (login_key) DO UPDATE
              SET wrong = CASE WHEN sign_in_tries.until > {now} THEN sign_in_tries.wrong + 1 ELSE 1 END, until = excluded.until
              WHERE sign_in_tries.until <= {now} OR sign_in_tries.wrong < {PasswordCheck.TriesBeforeLock}
            RETURNING wrong AS "Value"
            """).ToListAsync(cancel);
        return counted is [< PasswordCheck.TriesBeforeLock] ? null : await Locked(login, cancel);
    }

    /// <returns>How long this login is locked, or null.</returns>
    public async Task<TimeSpan?> Locked(string login, CancellationToken cancel)
    {
        var (key, now) = (KeyOf(login), Now);
        var until = await db.Set<SignInTry>().Where(t => t.LoginKey == key && t.Until > now && t.Wrong >= PasswordCheck.TriesBeforeLock)
            .Select(t => (long?)t.Until).SingleOrDefaultAsync(cancel);
        return until is null ? null : TimeSpan.FromMilliseconds(until.Value - now);
    }

    /// <summary>After the right password; a lock stays.</summary>
    public async Task GiveBack(string login, CancellationToken cancel)
    {
        var key = KeyOf(login);
        // Asked first: whoever signs in without a slip before writes nothing.
        if (await db.Set<SignInTry>().AnyAsync(t => t.LoginKey == key, cancel))
            await db.Set<SignInTry>().Where(t => t.LoginKey == key && t.Wrong < PasswordCheck.TriesBeforeLock).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Opens what is locked of this account.</summary>
    public Task Forget(User user)
    {
        var keys = new[] { user.UserName, user.Email }.OfType<string>().Select(KeyOf).ToList();
        return db.Set<SignInTry>().Where(t => keys.Contains(t.LoginKey)).ExecuteDeleteAsync();
    }

    /// <summary>What no longer counts.</summary>
    public Task<int> ForgetOld(CancellationToken cancel)
    {
        var now = Now;
        return db.Set<SignInTry>().Where(t => t.Until <= now).ExecuteDeleteAsync(cancel);
    }

    private string KeyOf(string login) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalizer.NormalizeName(login.Trim()))));
}

/// <summary>Strangers may type any number of logins; each is a row.</summary>
internal sealed class OldTries(SignInTries tries) : IRecurringJob
{
    public string Id => "Web.OldTries";
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken cancel) => tries.ForgetOld(cancel);
}
