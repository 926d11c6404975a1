namespace Carnet.Runtime.Pulse;

/// <summary>"There is work for this tenant", said within one process. Singleton.</summary>
public sealed class TenantWakes : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0);
    private HashSet<string> _woken = [];

    public void Wake(string tenantId)
    {
        lock (_lock)
        {
            if (_woken.Add(tenantId) && _woken.Count == 1)
                _signal.Release();
        }
    }

    /// <returns>Ids of the tenants woken since the last call; empty when the time ran out.</returns>
    public async Task<IReadOnlySet<string>> Wait(TimeSpan atMost, CancellationToken cancel)
    {
        await _signal.WaitAsync(atMost, cancel);
        lock (_lock)
        {
            var woken = _woken;
            _woken = [];
            return woken;
        }
    }

    public void Dispose() => _signal.Dispose();
}
