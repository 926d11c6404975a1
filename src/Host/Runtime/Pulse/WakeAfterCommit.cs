using System.Data.Common;
using System.Runtime.CompilerServices;
using Carnet.Runtime.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Carnet.Runtime.Pulse;

/// <summary>Wakes the tenant's pulse once a unit of work that queued something is committed.</summary>
internal sealed class WakeAfterCommit(string tenantId, TenantWakes wakes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _queued = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Note(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WakeUnlessOpen(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        WakeUnlessOpen(eventData.Context!);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Wake(eventData.Context!);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wake(eventData.Context!);
        return Task.CompletedTask;
    }

    // Added entries are known without comparing every tracked row, which EF Core does right after this.
    private void Note(DbContext db)
    {
        var detect = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (db.ChangeTracker.Entries<IQueued>().Any(e => e.State == EntityState.Added))
            _queued.AddOrUpdate(db, this);
        db.ChangeTracker.AutoDetectChangesEnabled = detect;
    }

    private void WakeUnlessOpen(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
            Wake(db);
    }

    private void Wake(DbContext db)
    {
        if (_queued.Remove(db))
            wakes.Wake(tenantId);
    }
}
