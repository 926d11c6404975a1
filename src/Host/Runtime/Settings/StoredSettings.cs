using System.Text.Json;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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
        var settings = await Read(name, cancel) is { } json ? JsonSerializer.Deserialize<T>(json)! : new T();
        _read[typeof(T)] = settings;
        return settings;
    }

    // Every request of a device asks for some: the statement as it stands, since putting it together costs EF Core ten times as much.
    private async Task<string?> Read(string name, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = "SELECT value FROM settings WHERE name = @name";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@name", name);
            command.Parameters.Add(parameter);
            return (string?)await command.ExecuteScalarAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task Save<T>(T settings, CancellationToken cancel) where T : class, new()
    {
        var (name, json) = (typeof(T).FullName!, JsonSerializer.Serialize(settings));
        await db.Database.ExecuteSqlAsync($"INSERT INTO settings (name, value) VALUES ({name}, {json}) ON CONFLICT (name) DO UPDATE SET value = excluded.value", cancel);
        _read[typeof(T)] = settings;
    }
}
