using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Benchmarks.Scale;

/// <summary>Asks a database how it goes about a statement.</summary>
internal static class Plans
{
    /// <returns>A line each.</returns>
    public static async Task<IReadOnlyList<string>> Of(TenantDb db, SentCommand statement)
    {
        var isSqlite = db.Provider == DatabaseProvider.Sqlite;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ") + statement.Text;
        foreach (var (name, type, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            if (value is DBNull)
                parameter.DbType = type;
            command.Parameters.Add(parameter);
        }
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(isSqlite ? 3 : 0));
        return lines;
    }
}
