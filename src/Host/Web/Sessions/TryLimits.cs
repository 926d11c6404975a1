using System.Net;
using System.Threading.RateLimiting;

namespace Carnet.Web.Sessions;

/// <summary>
/// How often one network address may fail to sign in, or ask for a password mail. Only failures count: a whole office may
/// stand behind one address. Per node; accounts themselves are locked in the database, for all nodes.
/// </summary>
public sealed class TryLimits : IDisposable
{
    private const int FailedSignIns = 50, PasswordMails = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _signIns = Limiter(FailedSignIns);
    private readonly PartitionedRateLimiter<string> _mails = Limiter(PasswordMails);

    public bool AllowsSignIn(IPAddress? address) => (_signIns.GetStatistics(Key(address))?.CurrentAvailablePermits ?? 1) > 0;

    public void CountFailedSignIn(IPAddress? address) => _signIns.AttemptAcquire(Key(address)).Dispose();

    public bool AllowsPasswordMail(IPAddress? address)
    {
        using var lease = _mails.AttemptAcquire(Key(address));
        return lease.IsAcquired;
    }

    // One subscriber owns a whole IPv6 /64.
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private static PartitionedRateLimiter<string> Limiter(int permits) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ =>
            new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 }));

    public void Dispose()
    {
        _signIns.Dispose();
        _mails.Dispose();
    }
}
