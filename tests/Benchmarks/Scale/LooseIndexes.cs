using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Benchmarks.Scale;

/// <summary>Takes indexes, triggers and checks of references away while millions of rows come in, and puts them back.</summary>
internal sealed class LooseIndexes(TenantDb db)
{
    private readonly List<string> _definitions = [];

    private bool IsSqlite => db.Provider == DatabaseProvider.Sqlite;

    public async Task TakeAway()
    {
        var found = await db.Database.SqlQueryRaw<Definition>(IsSqlite
            ? "SELECT type AS kind, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger')"
            : "SELECT 'index' AS kind, indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT IN (SELECT conname FROM pg_constraint)").ToListAsync();
        await Run(IsSqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
        foreach (var one in found)
        {
            await Run($"DROP {one.Kind} \"{one.Name}\"");
            _definitions.Add(one.Sql);
        }
    }

    public async Task PutBack()
    {
        foreach (var sql in _definitions)
            await Run(sql);
        if (IsSqlite)
        {
            await Run("INSERT INTO fts_contacts (fts_contacts) VALUES ('rebuild')");
            await Run("PRAGMA foreign_keys = ON");
        }
        else
        {
            await Run("SET session_replication_role = DEFAULT");
            await Run("VACUUM ANALYZE");
        }
    }

    private Task Run(string sql) => db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    internal sealed record Definition(string Kind, string Name, string Sql);
}
