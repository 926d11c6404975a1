using System.Text.Json;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Settings;

/// <summary>The current user's preferences as JSON rows. Read once per scope and kept no longer.</summary>
internal sealed class StoredPreferences(TenantDb db, Caller caller) : IPreferences
{
    private readonly Dictionary<Type, object> _read = [];

    /// <returns>A visitor has the defaults.</returns>
    public async Task<T> Get<T>(CancellationToken cancel) where T : class, new()
    {
        if (caller.User is null)
            return new T();
        if (_read.TryGetValue(typeof(T), out var known))
            return (T)known;
        var (person, name) = (caller.User.Id, typeof(T).FullName!);
        var json = await db.Set<StoredPreference>().Where(p => p.PersonId == person && p.Name == name).Select(p => p.Value).FirstOrDefaultAsync(cancel);
        var preferences = json is null ? new T() : JsonSerializer.Deserialize<T>(json)!;
        _read[typeof(T)] = preferences;
        return preferences;
    }

    /// <exception cref="Modularity.Errors.NotSignedInException">A visitor keeps nothing.</exception>
    public async Task Save<T>(T preferences, CancellationToken cancel) where T : class, new()
    {
        var (person, name, json) = (caller.RequireUser().Id, typeof(T).FullName!, JsonSerializer.Serialize(preferences));
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO preferences (person_id, name, value) VALUES ({person}, {name}, {json})
            ON CONFLICT (person_id, name) DO UPDATE SET value = excluded.value
            """, cancel);
        _read[typeof(T)] = preferences;
    }
}

/// <summary>A deleted account leaves no preferences.</summary>
internal sealed class PreferencesLeaving(TenantDb db) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

    public Task Deleted(string personId, CancellationToken cancel) =>
        db.Set<StoredPreference>().Where(p => p.PersonId == personId).ExecuteDeleteAsync(cancel);
}
