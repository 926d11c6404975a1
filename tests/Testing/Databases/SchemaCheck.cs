using System.Data.Common;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Runtime.Modules;
using Carnet.Runtime.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Testing.Databases;

/// <summary>Holds hand-written migrations to the model: tables, columns, types, nullability, defaults, keys, indexes, foreign keys.</summary>
public static class SchemaCheck
{
    /// <param name="modules">The module in question and those it depends on.</param>
    /// <param name="byHand">
    /// What exists in migrations only (full-text tables, triggers' columns): every table, or "table.column", that starts so is left out.
    /// </param>
    /// <returns>One line per difference; empty when the migrated schema equals the model.</returns>
    public static Task<IReadOnlyList<string>> Compare(DatabaseProvider provider, IReadOnlyList<CarnetModule> modules, params string[] byHand) =>
        Compare(provider, new ModelParts([RuntimeModel.Part, .. new ModuleCatalog(modules).Modules.Select(m => m.ModelPart)]), byHand);

    /// <inheritdoc cref="Compare(DatabaseProvider, IReadOnlyList{CarnetModule}, string[])"/>
    public static async Task<IReadOnlyList<string>> Compare(DatabaseProvider provider, ModelParts parts, params string[] byHand)
    {
        await using var migrated = await TestDatabase.Migrated(provider, parts);
        await using var created = await TestDatabase.Empty(provider);
        await using var migratedDb = migrated.Open(parts);
        await using var createdDb = created.Open(parts);
        await CreateFromModel(createdDb, created);
        var inMigrations = await Read(migratedDb, byHand);
        var inModel = await Read(createdDb, byHand);
        return
        [
            .. inModel.Except(inMigrations).Select(line => $"only in the model: {line}"),
            .. inMigrations.Except(inModel).Select(line => $"only in the migrations: {line}"),
        ];
    }

    private static async Task CreateFromModel(TenantDb db, TestDatabase database)
    {
        if (database.Tenant.Schema is not null)
            await db.Database.ExecuteSqlRawAsync("CREATE SCHEMA " + TestDatabase.Schema);
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
    }

    private static async Task<IReadOnlyList<string>> Read(TenantDb db, string[] byHand)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Provider == DatabaseProvider.Sqlite ? SchemaQueries.Sqlite : SchemaQueries.PostgreSql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            if (!IsLeftOut(reader.GetString(1), [.. byHand, "schema_migrations"]))
                lines.Add(Line(reader));
        return lines;
    }

    private static bool IsLeftOut(string subject, string[] byHand) =>
        byHand.Any(start => subject.StartsWith(start, StringComparison.Ordinal));

    private static string Line(DbDataReader row) =>
        string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "-" : row.GetValue(i).ToString()));
}
