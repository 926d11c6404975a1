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
    private SemaphoreSlim? _turn;

    internal UnitOfWork(IDbContextTransaction? transaction, SemaphoreSlim? turn) => (_transaction, _turn) = (transaction, turn);

    public async Task Commit(CancellationToken cancel)
    {
        if (_transaction is null)
            return;
        await _transaction.CommitAsync(cancel);
        PassTurn();
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is null)
            return;
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            PassTurn();
        }
    }

    private void PassTurn()
    {
        _turn?.Release();
        _turn = null;
    }
}

public static class UnitsOfWork
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// On SQLite the one writer's turn is taken here, not at the first write, so that what is read stays true until the commit.
    /// Those of this process wait in line without a thread; SQLite itself would have each try again and again, holding one.
    /// </summary>
    /// <exception cref="TimeoutException">Somebody has been writing for half a minute; nothing was begun.</exception>
    public static async Task<UnitOfWork> BeginAsync(this TenantDb db, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
            return new(null, null);
        var turn = db.WriteTurn;
        if (turn is not null && !await turn.WaitAsync(LongestWait, cancel))
            throw new TimeoutException("Another change takes too long.");
        try
        {
            return new(await db.Database.BeginTransactionAsync(cancel), turn);
        }
        catch
        {
            turn?.Release();
            throw;
        }
    }
}
