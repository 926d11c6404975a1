using System.Text.Json;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Testing.Databases;

/// <summary>An event as it lies in the tenant's database.</summary>
public sealed record RaisedEvent(string Name, IReadOnlyDictionary<string, string> Fields);

public static class RaisedEvents
{
    /// <summary>All that were raised and begin with a name, oldest first by the millisecond, delivered or not.</summary>
    public static async Task<IReadOnlyList<RaisedEvent>> Raised(this TenantDb db, string start) =>
        [.. (await db.Database.SqlQueryRaw<Row>("SELECT name AS \"Name\", data AS \"Data\" FROM events ORDER BY id").ToListAsync())
            .Where(row => row.Name.StartsWith(start, StringComparison.Ordinal))
            .Select(row => new RaisedEvent(row.Name, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.Data)!.ToDictionary(f => f.Key, f => f.Value.ToString())))];

    internal sealed record Row(string Name, string Data);
}
