using System.Threading.RateLimiting;

namespace Carnet.ContactSharing.Links;

/// <summary>How often one link is used, and how often one network address tries links: so that nobody fills the log, or guesses. Per node.</summary>
public sealed class LinkTurns : IDisposable
{
    public const int PerLink = 30, PerAddress = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _links = Of(PerLink), _addresses = Of(PerAddress);

    internal bool TakeAddress(Modularity.Tenant tenant, System.Net.IPAddress? address) => Take(_addresses, $"{tenant.Id} {address}");

    internal bool TakeLink(Guid linkId) => Take(_links, linkId.ToString());

    public void Dispose()
    {
        _links.Dispose();
        _addresses.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Of(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 }));
}
