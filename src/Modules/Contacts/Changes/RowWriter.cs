using System.Data.Common;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Contacts.Changes;

/// <summary>
/// Inserts entities that nobody tracks, in the current transaction. Tables, columns and conversions come from EF Core's
/// model, so the rows equal those EF Core would write, without a tracked entry and a command of its own for each.
/// </summary>
internal sealed class RowWriter(TenantDb db)
{
    // SQLite runs in the process and looks parameters up by name: one row at a time is its quickest. PostgreSQL pays for each round trip.
    private int RowsPerStatement => db.Provider == DatabaseProvider.Sqlite ? 1 : 100;

    public async Task Insert<TEntity>(IReadOnlyCollection<TEntity> rows, CancellationToken cancel) where TEntity : class
    {
        var columns = Columns(db.Model.FindEntityType(typeof(TEntity))!);
        foreach (var statement in rows.Chunk(RowsPerStatement).GroupBy(chunk => chunk.Length))
        {
            await using var command = Command(columns, statement.Key);
            foreach (var chunk in statement)
            {
                Fill(command, columns, chunk);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    // A column the database counts up itself is left to it.
    private static List<Column> Columns(IEntityType entity) =>
        [.. entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(p => new Column(p))];

    private DbCommand Command(List<Column> columns, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var row = 0; row < rows; row++)
            foreach (var column in columns)
                command.Parameters.Add(column.Parameter(command));
        command.CommandText = Text(columns, rows);
        return command;
    }

    private static string Text(List<Column> columns, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * columns.Count, columns.Count).Select(n => $"@p{n}"))})");
        return $"INSERT INTO {columns[0].Table} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES {string.Join(", ", values)}";
    }

    private static void Fill(DbCommand command, List<Column> columns, object[] rows)
    {
        var at = 0;
        foreach (var row in rows)
            foreach (var column in columns)
                command.Parameters[at++].Value = column.Value(row);
    }

    private sealed class Column(IProperty property)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly Func<object?, object?> _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider ?? (value => value);

        public string Table { get; } = property.DeclaringType.GetTableName()!;
        public string Name { get; } = property.GetColumnName();

        public DbParameter Parameter(DbCommand command) =>
            _mapping.CreateParameter(command, $"@p{command.Parameters.Count}", null, property.IsNullable);

        public object Value(object row) => _getter.GetClrValue(row) is { } value ? _convert(value)! : DBNull.Value;
    }
}
