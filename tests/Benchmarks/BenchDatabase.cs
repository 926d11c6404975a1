using Carnet.Modularity;
using Carnet.Modularity.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Carnet.Benchmarks;

/// <summary>A database that exists for one measurement.</summary>
internal abstract class BenchDatabase(string name)
{
    public string Name { get; } = name;
    public abstract Tenant Tenant { get; }

    public static IEnumerable<BenchDatabase> Available()
    {
        yield return new OnSqlite();
        if (Environment.GetEnvironmentVariable("CARNET_TEST_POSTGRES") is { Length: > 0 } server)
            yield return new OnPostgreSql(server);
    }

    public abstract Task Create();
    public abstract Task Drop();

    private sealed class OnSqlite() : BenchDatabase("SQLite")
    {
        private readonly string _folder = Path.Combine(Path.GetTempPath(), "carnet-bench-" + Guid.NewGuid().ToString("N"));

        public override Tenant Tenant => new("bench", "Bench", _folder, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "carnet.db")}", "");

        public override Task Create()
        {
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
            Directory.CreateDirectory(_folder);
            return Task.CompletedTask;
        }

        public override Task Drop()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return Task.CompletedTask;
        }
    }

    private sealed class OnPostgreSql(string server) : BenchDatabase("PostgreSQL")
    {
        private readonly string _database = "carnet_bench_" + Guid.NewGuid().ToString("N");

        public override Tenant Tenant => new("bench", "Bench", Path.GetTempPath(), DatabaseProvider.PostgreSql,
            new NpgsqlConnectionStringBuilder(server) { Database = _database }.ConnectionString, "");

        public override async Task Create()
        {
            await Drop();
            await Execute($"CREATE DATABASE {_database}");
        }

        public override async Task Drop()
        {
            NpgsqlConnection.ClearAllPools();
            await Execute($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        }

        private async Task Execute(string sql)
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
