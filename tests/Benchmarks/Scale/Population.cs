using System.Data.Common;
using System.Diagnostics;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Carnet.Benchmarks.Scale;

/// <summary>Fills a tenant: some ten thousand contacts through the product, the others as copies of them.</summary>
internal sealed class Population(TestSite site, int contacts)
{
    private const int MostTemplates = 40_000, Batch = 500, Run = 200;

    public async Task Make()
    {
        var watch = Stopwatch.StartNew();
        var census = Census.Take();
        await site.AsSystem(sp => Store(sp.GetRequiredService<TenantDb>(), census));
        Say("people, groups, grants", watch);
        await Templates(Math.Min(MostTemplates, contacts / 10));
        Say("templates", watch);
        await site.AsSystem(async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await db.Database.OpenConnectionAsync();
            var templates = await db.Set<Contact>().Select(c => c.Id).ToListAsync();
            var indexes = new LooseIndexes(db);
            await indexes.TakeAway();
            await using (var work = await db.BeginAsync(default))
            {
                await WriteCopies(db, census, templates);
                Say("who gets which copy", watch);
                await new Multiplication(db).Run();
                await work.Commit(default);
            }
            Say("copies", watch);
            await indexes.PutBack();
            Say("indexes", watch);
        });
    }

    private static async Task Store(TenantDb db, Census census)
    {
        foreach (var some in census.Books.Cast<object>().Concat(census.AllGroups).Concat(census.Members).Concat(census.Grants).Chunk(5_000))
        {
            db.AddRange(some);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private async Task Templates(int count)
    {
        await using var file = InventedCards.Of(count);
        var batch = new List<VCard>(Batch);
        await foreach (var read in new VCardReader().ReadAsync(file))
        {
            batch.Add(read.Card!);
            if (batch.Count < Batch)
                continue;
            await Import(batch);
            batch.Clear();
        }
        await Import(batch);
    }

    private Task Import(List<VCard> cards) => site.As("importer", async sp =>
    {
        sp.GetRequiredService<ChangeRecorder>().AnnounceEach = false;
        var book = await sp.GetRequiredService<BookStore>().Private(default);
        var stamp = new Stamp(TimeProvider.System.GetUtcNow(), "FR");
        await sp.GetRequiredService<MassAddition>().Save(book, [.. cards.Select(card => Contact.From(card, "importer", stamp))], default);
    });

    private async Task WriteCopies(TenantDb db, Census census, List<Guid> templates)
    {
        await db.Database.ExecuteSqlRawAsync(db.Provider == DatabaseProvider.Sqlite
            ? "CREATE TABLE scale_copies (number INTEGER PRIMARY KEY, template BLOB, id BLOB, book BLOB, person TEXT)"
            : "CREATE TABLE scale_copies (number bigint PRIMARY KEY, template uuid, id uuid, book uuid, person text)");
        if (db.Provider == DatabaseProvider.Sqlite)
            await Insert(db, Copies(census, templates));
        else
            await Import((NpgsqlConnection)db.Database.GetDbConnection(), Copies(census, templates));
    }

    // Books fill in turns of two hundred, as people import and work; ids grow with time.
    private IEnumerable<CopyRow> Copies(Census census, List<Guid> templates)
    {
        var random = new Random(2);
        var runs = census.Shares(contacts - templates.Count)
            .SelectMany(share => Enumerable.Range(0, (share.Contacts / Run) + 1).Select(turn => (share.Book, share.By, Count: Math.Min(Run, share.Contacts - (turn * Run)))))
            .ToArray();
        random.Shuffle(runs);
        var (number, time) = (0, DateTimeOffset.UtcNow.AddYears(-3));
        foreach (var run in runs)
            for (var i = 0; i < run.Count; i++)
                yield return new CopyRow(++number, templates[random.Next(templates.Count)], Guid.CreateVersion7(time.AddMilliseconds(number * 90L)), run.Book.Id, run.By);
    }

    private static async Task Insert(TenantDb db, IEnumerable<CopyRow> copies)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "INSERT INTO scale_copies VALUES ($number, $template, $id, $book, $person)";
        foreach (var name in new[] { "$number", "$template", "$id", "$book", "$person" })
            Parameter(command, name);
        foreach (var row in copies)
        {
            object[] values = [row.Number, row.Template.ToByteArray(bigEndian: true), row.Id.ToByteArray(bigEndian: true), row.Book.ToByteArray(bigEndian: true), row.Person];
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            await command.ExecuteNonQueryAsync();
        }
    }

    private static void Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
    }

    private static async Task Import(NpgsqlConnection connection, IEnumerable<CopyRow> copies)
    {
        await using var writer = await connection.BeginBinaryImportAsync("COPY scale_copies FROM STDIN (FORMAT binary)");
        foreach (var row in copies)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync((long)row.Number, NpgsqlDbType.Bigint);
            foreach (var id in new[] { row.Template, row.Id, row.Book })
                await writer.WriteAsync(id, NpgsqlDbType.Uuid);
            await writer.WriteAsync(row.Person, NpgsqlDbType.Text);
        }
        await writer.CompleteAsync();
    }

    private static void Say(string what, Stopwatch watch) => Console.Error.WriteLine($"{watch.Elapsed:m\\:ss}  {what}");

    private sealed record CopyRow(int Number, Guid Template, Guid Id, Guid Book, string Person);
}
