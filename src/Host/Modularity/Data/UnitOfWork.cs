using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Modularity.Data;

/// <summary>
/// Several saves that hold together: <c>await using var work = await db.BeginAsync(cancel); … await work.Commit(cancel);</c>.
/// Disposed without <see cref="Commit"/>, nothing of it happened. Begun inside another one, it is part of that one.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly IDbContextTransaction? _transaction;

    internal UnitOfWork(IDbContextTransaction? transaction) => _transaction = transaction;

    public Task Commit(CancellationToken cancel) => _transaction?.CommitAsync(cancel) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _transaction?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public static class UnitsOfWork
{
    /// <summary>On SQLite the one writer's turn is taken here, not at the first write, so that what is read stays true until the commit.</summary>
    public static async Task<UnitOfWork> BeginAsync(this TenantDb db, CancellationToken cancel) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null);
}
