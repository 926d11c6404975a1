using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Carnet.ContactSync.SignIn;

/// <summary>
/// How many different wrong passwords one login, and one network address, may send in a time. Only failures count, and the
/// same wrong password counts once: a phone with yesterday's password asks all day. Per node; accounts are locked by the host. Singleton.
/// </summary>
internal sealed class Tries(TimeProvider clock)
{
    private const int OfLogin = 20, OfAddress = 50, Most = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Taken, DateTimeOffset Until)> _taken = new();

    /// <summary>Before the password is looked at: tries at the same moment must not all pass.</summary>
    /// <returns>How long to wait, or null: go on.</returns>
    public TimeSpan? Take(string tenantId, string login, IPAddress? address) =>
        Take(LoginKey(tenantId, login), OfLogin) ?? Take(AddressKey(address), OfAddress);

    /// <summary>The password was right.</summary>
    public void GiveBack(string tenantId, string login, IPAddress? address)
    {
        GiveBack(LoginKey(tenantId, login));
        GiveBack(AddressKey(address));
    }

    private TimeSpan? Take(string key, int most)
    {
        var now = clock.GetUtcNow();
        if (_taken.Count > Most)
            foreach (var (old, tries) in _taken)
                if (tries.Until <= now)
                    _taken.TryRemove(old, out _);
        var (taken, until) = _taken.AddOrUpdate(key, _ => (1, now + Window), (_, known) => known.Until > now ? (known.Taken + 1, known.Until) : (1, now + Window));
        return taken > most ? until - now : null;
    }

    private void GiveBack(string key) => _taken.AddOrUpdate(key, _ => (0, default), (_, known) => (Math.Max(0, known.Taken - 1), known.Until));

    private static string LoginKey(string tenantId, string login) => $"login {tenantId} {login.Trim().ToUpperInvariant()}";

    // One subscriber owns a whole IPv6 /64.
    private static string AddressKey(IPAddress? address) => address switch
    {
        null => "address",
        { IsIPv4MappedToIPv6: true } => $"address {address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"address {Convert.ToHexString(address.GetAddressBytes()[..8])}",
        _ => $"address {address}",
    };
}
