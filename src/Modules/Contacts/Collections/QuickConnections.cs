using System.Data.Common;
using System.Runtime.CompilerServices;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Collections;

/// <summary>
/// SQLite connections that stay open, with the commands prepared on them, for as long as the context they belong to, which
/// serves one scope after the other: working out how to answer a question about rights takes SQLite many times as long as
/// answering it. Singleton; PostgreSQL needs none.
/// </summary>
public sealed class QuickConnections
{
    private readonly ConditionalWeakTable<DbConnection, Dictionary<object, DbCommand>> _commands = [];

    /// <summary>Keeps the connection of a scope's database open from now on.</summary>
    internal void Keep(TenantDb db)
    {
        if (db.Provider != DatabaseProvider.Sqlite || Prepared(db.Database.GetDbConnection()) is not null)
            return;
        db.Database.OpenConnection();
        _commands.Add(db.Database.GetDbConnection(), []);
    }

    /// <returns>The commands prepared on the connection; null for one that is not kept open.</returns>
    internal Dictionary<object, DbCommand>? Prepared(DbConnection connection) => _commands.TryGetValue(connection, out var commands) ? commands : null;
}
