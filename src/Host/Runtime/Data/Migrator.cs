using System.Reflection;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Runtime.Data;

/// <summary>
/// Brings a tenant's tables to the modules' state: each module's hand-written migrations, forward only, all pending ones in
/// one transaction. EF Core's own migrator knows one assembly per context; ours are spread over the modules, so the
/// migrations are EF Core's and the loop is here. Idempotent and quick when there is nothing to do.
/// </summary>
public sealed class Migrator
{
    private const string History = "schema_migrations";

    /// <exception cref="InvalidOperationException">A migration type lacks its id.</exception>
    public async Task Migrate(TenantDb db, Tenant tenant, CancellationToken cancel)
    {
        if (db.Provider == DatabaseProvider.Sqlite)
            Directory.CreateDirectory(tenant.DataFolder);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await EnterSchema(db, tenant, cancel);
        await Execute(db, $"CREATE TABLE IF NOT EXISTS {History} (id text PRIMARY KEY, applied_at text NOT NULL)", cancel);
        var applied = await db.Database.SqlQueryRaw<string>($"SELECT id AS \"Value\" FROM {History}").ToHashSetAsync(cancel);
        foreach (var type in db.Parts.All.SelectMany(part => part.Migrations))
            if (applied.Add(IdOf(type)))
                await Apply(db, type, cancel);
        await transaction.CommitAsync(cancel);
    }

    public static string IdOf(Type migration) =>
        migration.GetCustomAttribute<MigrationAttribute>()?.Id
        ?? throw new InvalidOperationException($"{migration} has no [Migration(id)].");

    // SQLite's transaction is the lock (BEGIN IMMEDIATE); on PostgreSQL two nodes may start at the same moment.
    private static async Task EnterSchema(TenantDb db, Tenant tenant, CancellationToken cancel)
    {
        if (db.Provider == DatabaseProvider.Sqlite)
            return;
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({"carnet.migrations." + tenant.Schema}))", cancel);
        if (tenant.Schema is { } schema)
            await Execute(db, $"CREATE SCHEMA IF NOT EXISTS \"{schema.Replace("\"", "", StringComparison.Ordinal)}\"", cancel);
    }

    private static async Task Apply(TenantDb db, Type type, CancellationToken cancel)
    {
        var migration = (Migration)Activator.CreateInstance(type)!;
        migration.ActiveProvider = db.Database.ProviderName!;
        var generator = db.GetService<IMigrationsSqlGenerator>();
        foreach (var command in generator.Generate(migration.UpOperations, db.GetService<IDesignTimeModel>().Model))
            await Execute(db, command.CommandText, cancel);
        var now = DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync($"INSERT INTO schema_migrations (id, applied_at) VALUES ({IdOf(type)}, {now})", cancel);
    }

    private static async Task Execute(TenantDb db, string sql, CancellationToken cancel)
    {
        // Not ExecuteSqlRaw: braces in DDL are not placeholders.
        await using var command = db.Database.GetDbConnection().CreateCommand();
        if (command.Connection!.State != System.Data.ConnectionState.Open)
            await db.Database.OpenConnectionAsync(cancel);
        command.Transaction = db.Database.CurrentTransaction is { } t ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(t) : null;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
