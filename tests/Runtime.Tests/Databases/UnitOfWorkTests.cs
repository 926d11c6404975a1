using System.Diagnostics;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Settings;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Databases;

public sealed class UnitOfWorkTests
{
    private static readonly ModelParts Parts = new([RuntimeModel.Part]);

    [Theory, BothDatabases]
    public async Task Holds_together_or_not_at_all(DatabaseProvider database)
    {
        await using var home = await TestDatabase.Migrated(database, Parts);
        await using var db = home.Open(Parts);
        await using (await db.BeginAsync(default))
            await Save(db, "dropped");
        db.ChangeTracker.Clear();
        await using (var work = await db.BeginAsync(default))
        {
            await Save(db, "outer");
            await using (var inner = await db.BeginAsync(default))
            {
                await Save(db, "inner");
                await inner.Commit(default);
            }
            await work.Commit(default);
        }
        Assert.Equal(["inner", "outer"], await db.Set<StoredValue>().Select(s => s.Name).Order().ToListAsync());
    }

    [Fact]
    public async Task On_SQLite_it_takes_the_one_writers_turn_when_it_begins()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        await using var db = home.Open(Parts);
        Assert.Equal("locked", await OtherProcess(home, timeout: 0).Locked());
        await using var work = await db.BeginAsync(default);
        Assert.Equal("database is locked", await OtherProcess(home, timeout: 0).Locked());
    }

    [Fact]
    public async Task On_SQLite_a_writer_waits_for_the_writer_of_another_process()
    {
        await using var home = await TestDatabase.Migrated(DatabaseProvider.Sqlite, Parts);
        await using var db = home.Open(Parts);
        using var other = OtherProcess(home, timeout: 30);
        Assert.Equal("locked", await other.StandardOutput.ReadLineAsync());
        var save = Task.Run(() => Save(db, "patient"));
        await using (var reader = home.Open(Parts))
            Assert.Empty(await reader.Set<StoredValue>().ToListAsync());
        Assert.False(save.IsCompleted);
        other.StandardInput.Close();
        await save;
        Assert.Equal(1, await db.Set<StoredValue>().CountAsync());
    }

    private static Task Save(TenantDb db, string name)
    {
        db.Add(new StoredValue { Name = name, Value = "" });
        return db.SaveChangesAsync();
    }

    /// <summary>A foreign process that wants to write, says whether it may, and holds on until its input ends.</summary>
    private static Process OtherProcess(TestDatabase home, int timeout)
    {
        const string Script = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1], timeout=int(sys.argv[2]), isolation_level=None)
            try:
                db.execute("BEGIN IMMEDIATE")
                print("locked", flush=True)
                sys.stdin.read()
                db.execute("COMMIT")
            except sqlite3.OperationalError as error:
                print(error, flush=True)
            """;
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "python3 is not installed: no second process to compete with");
        return Process.Start(new ProcessStartInfo("/usr/bin/python3",
            ["-c", Script, Path.Combine(home.Tenant.DataFolder, "carnet.db"), $"{timeout}"])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}

file static class OtherProcesses
{
    /// <summary>What it says; then it ends.</summary>
    public static async Task<string?> Locked(this Process other)
    {
        using (other)
        {
            var said = await other.StandardOutput.ReadLineAsync();
            other.StandardInput.Close();
            await other.WaitForExitAsync();
            return said;
        }
    }
}
