using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Carnet.ContactSync.SignIn;

/// <summary>
/// What was found out lately about logins with passwords, so that not every request costs a password hash. Known by a keyed
/// digest whose key lives as long as the process; no password is kept. Singleton.
/// </summary>
public sealed class SignInMemory(TimeProvider clock)
{
    /// <summary>After this long a password is looked at again.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(60);

    private const int Most = 20_000;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, Remembered> _known = new();

    internal string KeyOf(string tenantId, string login, string password) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{tenantId}\0{login}\0{password}")));

    internal Remembered? Find(string key) => _known.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow() ? known : null;

    /// <param name="device">Null: a wrong password. The same one again is no new try.</param>
    internal Remembered Keep(string key, string tenantId, KnownDevice? device)
    {
        if (_known.Count >= Most)
            Sweep();
        var now = clock.GetUtcNow();
        return _known[key] = new Remembered(tenantId, device, now + Age) { LookedAt = now };
    }

    /// <summary>At once, whatever the time: a password, a device or an account was changed or taken away.</summary>
    public void Forget(string tenantId, string personId)
    {
        foreach (var (key, known) in _known)
            if (known.TenantId == tenantId && (known.Device is null || known.Device.Person.Id == personId))
                _known.TryRemove(key, out _);
    }

    /// <summary>The rules changed.</summary>
    public void Clear() => _known.Clear();

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, known) in _known)
            if (known.Until <= now || _known.Count > Most * 2)
                _known.TryRemove(key, out _);
    }
}

/// <param name="Device">Null: the password was wrong.</param>
internal sealed record Remembered(string TenantId, KnownDevice? Device, DateTimeOffset Until)
{
    /// <summary>When the account was last seen to be active and permitted.</summary>
    public DateTimeOffset LookedAt { get; set; }
}
