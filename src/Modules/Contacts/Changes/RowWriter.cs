using System.Data.Common;
using Carnet.Contacts.Collections;
using Carnet.Modularity.Data;

namespace Carnet.Contacts.Changes;

/// <summary>
/// Writes entities that nobody tracks, in the current transaction. Tables, columns and conversions come from EF Core's
/// model, so the rows equal those EF Core would write, without a tracked entry and a command of its own for each.
/// </summary>
public sealed class RowWriter(TenantDb db, RowShapes shapes, QuickCommands commands)
{
    // SQLite runs in the process and looks parameters up by name: one row at a time is its quickest. PostgreSQL pays for each round trip.
    private int RowsPerStatement => db.Provider == DatabaseProvider.Sqlite ? 1 : 100;

    internal async Task Insert<TEntity>(IReadOnlyCollection<TEntity> rows, CancellationToken cancel) where TEntity : class
    {
        if (rows.Count == 0)
            return;
        var shape = shapes.Of<TEntity>(db);
        foreach (var statement in rows.Chunk(RowsPerStatement).GroupBy(chunk => chunk.Length))
        {
            await using var command = Command(shape.Columns, statement.Key, shape.Insert(statement.Key));
            foreach (var chunk in statement)
            {
                Fill(command.Db, shape.Columns, chunk);
                await command.Db.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    /// <summary>All columns of a row whose key did not change.</summary>
    internal async Task Update<TEntity>(TEntity row, CancellationToken cancel) where TEntity : class
    {
        var shape = shapes.Of<TEntity>(db);
        await using var command = Command(shape.Columns, 1, shape.Update);
        Fill(command.Db, shape.Columns, [row]);
        await command.Db.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>All rows of a contact.</summary>
    internal async Task DeleteOf<TEntity>(Guid contactId, CancellationToken cancel) where TEntity : class
    {
        var shape = shapes.Of<TEntity>(db);
        await using var command = Command([shape.Contact!], 1, shape.DeleteOfContact);
        command.Db.Parameters[0].Value = shape.Contact!.Provided(contactId);
        await command.Db.ExecuteNonQueryAsync(cancel);
    }

    private Command Command(IReadOnlyList<RowColumn> columns, int rows, string text) => commands.Get(text, command =>
    {
        for (var row = 0; row < rows; row++)
            foreach (var column in columns)
                command.Parameters.Add(column.Parameter(command));
        command.CommandText = text;
    });

    private static void Fill(DbCommand command, IReadOnlyList<RowColumn> columns, object[] rows)
    {
        var at = 0;
        foreach (var row in rows)
            foreach (var column in columns)
                command.Parameters[at++].Value = column.Value(row);
    }
}
