namespace Carnet.Modularity.Data;

/// <summary>
/// Column types for hand-written migrations: <c>var type = ColumnTypes.Of(ActiveProvider)</c> inside <c>Up</c>.
/// They equal what <see cref="TenantDb"/> maps, and a test per provider holds them to it.
/// </summary>
public sealed record ColumnTypes(string Guid, string Text, string Bytes, string Time, string Int, string Long, string Bool)
{
    private static readonly ColumnTypes Sqlite = new("BLOB", "TEXT", "BLOB", "INTEGER", "INTEGER", "INTEGER", "INTEGER");
    private static readonly ColumnTypes PostgreSql = new("uuid", "text", "bytea", "timestamp with time zone", "integer", "bigint", "boolean");

    /// <param name="activeProvider">EF Core's provider name, as a migration knows it.</param>
    public static ColumnTypes Of(string activeProvider) =>
        IsSqlite(activeProvider) ? Sqlite : PostgreSql;

    public static bool IsSqlite(string activeProvider) => activeProvider.EndsWith("Sqlite", StringComparison.Ordinal);
}
