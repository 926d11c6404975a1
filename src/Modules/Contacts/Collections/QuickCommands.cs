using System.Data.Common;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Contacts.Collections;

/// <summary>Commands of the current scope, in its transaction: prepared ones where the connection is kept open, else new ones.</summary>
public sealed class QuickCommands(TenantDb db, QuickConnections connections)
{
    /// <summary>Commands stay prepared beyond the scope; for doors with many small requests.</summary>
    public void Keep() => connections.Keep(db);

    /// <param name="key">Of this text and its parameters; reused only by who gives the same one.</param>
    /// <param name="make">Text and parameters.</param>
    internal Command Get(object key, Action<DbCommand> make)
    {
        var connection = db.Database.GetDbConnection();
        var prepared = connections.Prepared(connection);
        if (prepared is null || !prepared.TryGetValue(key, out var command))
        {
            command = connection.CreateCommand();
            make(command);
            prepared?.Add(key, command);
        }
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return new Command(command, prepared is not null);
    }
}

/// <summary>A command to be disposed after use, unless it stays prepared.</summary>
internal readonly struct Command(DbCommand command, bool stays) : IAsyncDisposable
{
    public DbCommand Db => command;

    public ValueTask DisposeAsync()
    {
        if (!stays)
            return command.DisposeAsync();
        // Neither a transaction nor somebody's photo is kept alive by it.
        command.Transaction = null;
        foreach (DbParameter parameter in command.Parameters)
            parameter.Value = DBNull.Value;
        return ValueTask.CompletedTask;
    }
}
