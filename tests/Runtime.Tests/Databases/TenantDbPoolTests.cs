using Carnet.Runtime.Data;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Databases;

public sealed class TenantDbPoolTests
{
    private static readonly ModelParts Parts = new([RuntimeModel.Part]);

    [Theory, BothDatabases]
    public async Task A_context_serves_the_next_scope_and_has_forgotten_what_the_last_one_did_not_save(DatabaseProvider database)
    {
        await using var home = await TestDatabase.Migrated(database, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        var first = pool.Take(home.Tenant);
        first.Add(new StoredValue { Name = "unsaved", Value = "" });
        await first.DisposeAsync();
        await using var second = pool.Take(home.Tenant);
        Assert.Same(first, second);
        Assert.Empty(second.ChangeTracker.Entries());
        Assert.Equal(0, await second.SaveChangesAsync());
    }

    [Fact]
    public async Task What_is_in_the_middle_of_a_transaction_is_nobody_elses()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        var first = pool.Take(home.Tenant);
        await first.Database.BeginTransactionAsync();
        await first.DisposeAsync();
        await using var second = pool.Take(home.Tenant);
        Assert.NotSame(first, second);
        Assert.Throws<ObjectDisposedException>(() => { _ = first.ChangeTracker; });
    }

    [Fact]
    public async Task Given_back_twice_it_serves_one_scope_at_a_time()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        var first = pool.Take(home.Tenant);
        await first.DisposeAsync();
        await first.DisposeAsync();
        await using var second = pool.Take(home.Tenant);
        await using var third = pool.Take(home.Tenant);
        Assert.NotSame(second, third);
    }

    [Fact]
    public async Task Writers_on_SQLite_wait_in_line_without_holding_a_thread()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        await using var one = pool.Take(home.Tenant);
        await using var two = pool.Take(home.Tenant);
        await using var three = pool.Take(home.Tenant);
        var first = await one.BeginAsync(default);
        var (second, third) = (two.BeginAsync(default), three.BeginAsync(default));
        Assert.False(second.IsCompleted || third.IsCompleted);
        await first.Commit(default);
        await (await second).DisposeAsync();
        await (await third).DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_writers_turn_is_passed_on_when_its_end_fails()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        await using var one = pool.Take(home.Tenant);
        await using var two = pool.Take(home.Tenant);
        var broken = await one.BeginAsync(default);
        await one.Database.ExecuteSqlRawAsync("COMMIT");
        await Assert.ThrowsAsync<SqliteException>(async () => await broken.DisposeAsync());
        await (await two.BeginAsync(default)).DisposeAsync();
    }

    [Fact]
    public async Task Who_leaves_the_line_of_writers_takes_no_turn_and_gives_none()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        using var pool = new TenantDbPool(new TenantWakes(), Parts);
        await using var one = pool.Take(home.Tenant);
        await using var two = pool.Take(home.Tenant);
        var first = await one.BeginAsync(default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two.BeginAsync(new CancellationToken(canceled: true)));
        var second = two.BeginAsync(default);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }
}
