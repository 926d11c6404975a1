namespace Carnet.Web.Sessions;

/// <summary>So many tries in a time, for each key. A try is taken before it is made and may be given back.</summary>
internal sealed class TryWindow(int most, TimeSpan length, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Taken, DateTimeOffset Until)> _keys = [];
    private DateTimeOffset _nextSweep;

    /// <returns>False: there are none left.</returns>
    public bool Take(string key)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var (taken, until) = _keys.TryGetValue(key, out var known) && known.Until > now ? known : (0, now + length);
            if (taken >= most)
                return false;
            _keys[key] = (taken + 1, until);
            return true;
        }
    }

    public void GiveBack(string key)
    {
        lock (_lock)
            if (_keys.TryGetValue(key, out var known) && known.Taken > 0)
                _keys[key] = known with { Taken = known.Taken - 1 };
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < _nextSweep)
            return;
        foreach (var key in _keys.Where(known => known.Value.Until <= now).Select(known => known.Key).ToList())
            _keys.Remove(key);
        _nextSweep = now + length;
    }
}
