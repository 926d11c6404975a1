using Npgsql;

namespace Carnet.Testing.Databases;

/// <summary>The PostgreSQL server tests may make databases in.</summary>
public static class PostgresServer
{
    public const string Variable = "CARNET_TEST_POSTGRES";

    /// <summary>Why PostgreSQL tests are skipped; null when there is a server.</summary>
    public static string? Missing => Address is null
        ? $"{Variable} is not set: it names a PostgreSQL server for tests (a connection string; the user may create databases)"
        : null;

    private static string? Address => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> Create()
    {
        var name = $"carnet_{Guid.NewGuid():N}";
        await Execute($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Address!) { Database = name, MaxPoolSize = 10 }.ConnectionString;
    }

    public static async Task Drop(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        await Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    private static async Task Execute(string sql)
    {
        await using var server = NpgsqlDataSource.Create(Address!);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
