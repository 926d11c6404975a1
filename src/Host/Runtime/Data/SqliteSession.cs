using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Carnet.Runtime.Data;

/// <summary>
/// Each SQLite connection: write-ahead log, every commit on disk before it is acknowledged (a power cut loses nothing),
/// waiting for the one writer instead of failing. The log goes back into the file every 16 MB: at SQLite's own 4 MB every
/// twentieth change of a contact would wait for that. A connection keeps 4 MB of the database at hand and stays open for long;
/// the rest lies in the system's own memory for files, once for all of them.
/// </summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;";

    private readonly ConditionalWeakTable<object, SqliteSession> _prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    // A pooled connection keeps what was set; setting it again for every query would cost as much as the query.
    private void Prepare(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } && !_prepared.TryAdd(handle, this))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
