using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Data;
using Microsoft.Data.Sqlite;

namespace Carnet.Testing.Databases;

/// <summary>A tenant with an empty database of its own, deleted afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    internal const string Schema = "carnet";

    private readonly bool _isKept;

    private TestDatabase(Tenant tenant, bool isKept = false) => (Tenant, _isKept) = (tenant, isKept);

    public Tenant Tenant { get; }

    /// <summary>No table in it yet.</summary>
    public static async Task<TestDatabase> Empty(DatabaseProvider provider, string tenantId = Tenant.DefaultId)
    {
        var folder = Directory.CreateTempSubdirectory("carnet-test-").FullName;
        return new(provider == DatabaseProvider.Sqlite
            ? new(tenantId, "Test", folder, provider, $"Data Source={Path.Combine(folder, "carnet.db")}", "")
            : new(tenantId, "Test", folder, provider, await PostgresServer.Create(), "") { Schema = Schema });
    }

    /// <summary>Stays in a folder when it is disposed, for measurements whose data takes minutes to make; opened again the next time.</summary>
    public static async Task<TestDatabase> Kept(DatabaseProvider provider, string folder)
    {
        Directory.CreateDirectory(folder);
        if (provider == DatabaseProvider.Sqlite)
            return new(new(Tenant.DefaultId, "Test", folder, provider, $"Data Source={Path.Combine(folder, "carnet.db")}", ""), isKept: true);
        var name = Path.Combine(folder, "postgres.txt");
        if (!File.Exists(name))
            await File.WriteAllTextAsync(name, await PostgresServer.Create());
        return new(new(Tenant.DefaultId, "Test", folder, provider, await File.ReadAllTextAsync(name), "") { Schema = Schema }, isKept: true);
    }

    /// <summary>With the tables of these parts.</summary>
    public static async Task<TestDatabase> Migrated(DatabaseProvider provider, ModelParts parts)
    {
        var database = await Empty(provider);
        await using var db = database.Open(parts);
        await new Migrator().Migrate(db, database.Tenant, CancellationToken.None);
        return database;
    }

    public TenantDb Open(ModelParts parts) => new(TenantDatabase.Options(Tenant), parts);

    public async ValueTask DisposeAsync()
    {
        if (_isKept)
            return;
        if (Tenant.Provider == DatabaseProvider.PostgreSql)
            await PostgresServer.Drop(Tenant.ConnectionString);
        else
            ClearPool();
        Directory.Delete(Tenant.DataFolder, recursive: true);
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(Tenant.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
