using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Collections;

/// <summary>
/// SQLite connections that stay open between the requests of devices, with the commands prepared on them: working out how to
/// answer a question about rights takes SQLite many times as long as answering it. Singleton; PostgreSQL needs none.
/// </summary>
public sealed class QuickConnections : IDisposable
{
    private const int MostOfTenant = 16;

    private readonly ConcurrentDictionary<string, ConcurrentBag<DbConnection>> _free = new();
    private readonly ConditionalWeakTable<DbConnection, Dictionary<object, DbCommand>> _commands = [];

    /// <summary>Lends a connection to a scope's database, in which nothing has begun yet.</summary>
    /// <returns>Dispose it when the scope is done.</returns>
    internal IDisposable Lend(TenantDb db)
    {
        if (db.Provider != DatabaseProvider.Sqlite)
            return new Loan(db, null, []);
        var own = db.Database.GetDbConnection();
        var free = _free.GetOrAdd(own.ConnectionString, _ => []);
        if (!free.TryTake(out var lent))
        {
            lent = DbProviderFactories.GetFactory(own)!.CreateConnection()!;
            lent.ConnectionString = own.ConnectionString;
            _commands.Add(lent, []);
        }
        db.Database.SetDbConnection(lent, contextOwnsConnection: false);
        // Held open by this, also when nothing but EF Core uses it; a connection that is open already costs nothing.
        db.Database.OpenConnection();
        return new Loan(db, lent, free);
    }

    /// <returns>The commands prepared on the connection; null for one that was not lent from here.</returns>
    internal Dictionary<object, DbCommand>? Prepared(DbConnection connection) => _commands.TryGetValue(connection, out var commands) ? commands : null;

    public void Dispose()
    {
        foreach (var free in _free.Values)
            while (free.TryTake(out var connection))
                connection.Dispose();
    }

    private sealed class Loan(TenantDb db, DbConnection? lent, ConcurrentBag<DbConnection> free) : IDisposable
    {
        public void Dispose()
        {
            if (lent is null)
                return;
            // What is in the middle of something is nobody else's to go on with.
            if (db.Database.CurrentTransaction is null && lent.State == ConnectionState.Open && free.Count < MostOfTenant)
                free.Add(lent);
            else
                lent.Dispose();
        }
    }
}
