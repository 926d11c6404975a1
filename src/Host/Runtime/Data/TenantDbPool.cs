using System.Collections.Concurrent;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Data;

/// <summary>
/// Contexts that scopes use in turn, the last one first: making a context with its services costs a small request more than
/// its query. EF Core's own pool would close the connection each time, and with it the statements prepared on it.
/// </summary>
internal sealed class TenantDbPool(TenantWakes wakes, ModelParts parts) : IDisposable
{
    private readonly ConcurrentDictionary<(string Id, string Connection), Shelf> _shelves = new();

    public TenantDb Take(Tenant tenant) =>
        _shelves.GetOrAdd((tenant.Id, tenant.ConnectionString), _ => new(TenantDatabase.Options(tenant, new WakeAfterCommit(tenant.Id, wakes)), parts, tenant.Provider == DatabaseProvider.Sqlite)).Take();

    public void Dispose()
    {
        foreach (var shelf in _shelves.Values)
            shelf.Dispose();
    }

    private sealed class Shelf(DbContextOptions<TenantDb> options, ModelParts parts, bool isSqlite) : IDisposable
    {
        private const int Most = 16;

        private readonly ConcurrentStack<TenantDb> _free = new();
        private readonly SemaphoreSlim _turn = new(1);
        private bool _isClosed;

        public TenantDb Take() => _free.TryPop(out var db) ? db : new TenantDb(options, parts) { TakenBack = TakeBack, WriteTurn = isSqlite ? _turn : null };

        public void Dispose()
        {
            _isClosed = true;
            while (_free.TryPop(out var db))
                db.Dispose();
            // Not the turn: work that still ends would trip over it, and it holds nothing.
        }

        // What is in the middle of something is nobody else's to go on with. A scope disposes what it made once; should it do so
        // twice, one context must not lie here twice.
        private bool TakeBack(TenantDb db)
        {
            if (_free.Contains(db))
                return true;
            if (_isClosed || _free.Count >= Most || db.Database.CurrentTransaction is not null)
                return false;
            db.ChangeTracker.Clear();
            _free.Push(db);
            return true;
        }
    }
}
