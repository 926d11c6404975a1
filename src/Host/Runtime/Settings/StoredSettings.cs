using System.Text.Json;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Settings;

/// <summary>Site settings as JSON rows. Read once per scope and kept no longer.</summary>
internal sealed class StoredSettings(TenantDb db) : ISiteSettings
{
    private readonly Dictionary<Type, object> _read = [];

    public async Task<T> Get<T>(CancellationToken cancel) where T : class, new()
    {
        if (_read.TryGetValue(typeof(T), out var known))
            return (T)known;
        var name = typeof(T).FullName!;
        var json = await db.Set<StoredValue>().Where(s => s.Name == name).Select(s => s.Value).FirstOrDefaultAsync(cancel);
        var settings = json is null ? new T() : JsonSerializer.Deserialize<T>(json)!;
        _read[typeof(T)] = settings;
        return settings;
    }

    public async Task Save<T>(T settings, CancellationToken cancel) where T : class, new()
    {
        var (name, json) = (typeof(T).FullName!, JsonSerializer.Serialize(settings));
        await db.Database.ExecuteSqlAsync($"INSERT INTO settings (name, value) VALUES ({name}, {json}) ON CONFLICT (name) DO UPDATE SET value = excluded.value", cancel);
        _read[typeof(T)] = settings;
    }
}
