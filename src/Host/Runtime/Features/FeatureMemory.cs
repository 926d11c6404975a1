using System.Collections.Concurrent;

namespace Carnet.Runtime.Features;

/// <summary>
/// Whether a feature is on, kept for a second, for doors with thousands of small requests. A switch on this node holds at
/// once; another node notices within the second. Singleton.
/// </summary>
public sealed class FeatureMemory(TimeProvider clock)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string TenantId, string FeatureId), (bool IsOn, DateTimeOffset Until)> _known = new();

    /// <param name="read">Asks the database.</param>
    public async Task<bool> IsOn(string tenantId, string featureId, Func<Task<bool>> read)
    {
        if (_known.TryGetValue((tenantId, featureId), out var known) && known.Until > clock.GetUtcNow())
            return known.IsOn;
        var isOn = await read();
        _known[(tenantId, featureId)] = (isOn, clock.GetUtcNow() + Age);
        return isOn;
    }

    internal void Forget() => _known.Clear();
}
