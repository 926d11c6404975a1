using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Jobs;

/// <summary>A run that breaks leaves whole batches and goes on behind them.</summary>
public sealed class ResumeTests
{
    [Theory, BothDatabases]
    public async Task Goes_on_after_a_crash_without_doubles_or_gaps(DatabaseProvider database)
    {
        await using var office = await ImportOffice.Open(database);
        var id = await office.Begin(Cards.File(1300));
        await office.RunUntil(id, reports: 1);
        Assert.Equal((500, 500), ((await office.Find(id)).Position, await Count(office)));

        await office.RunJobs();
        var import = await office.Find(id);
        Assert.Equal((ImportState.Done, 1300, 1300), (import.State, import.Imported, await Count(office)));
        var log = await office.Site.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<BookChange>().Where(c => c.BookId == office.Book).OrderBy(c => c.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 1300).Select(n => (long)n), log.Select(c => c.Sequence));
    }

    [Theory, BothDatabases]
    public async Task Does_the_same_for_contacts_without_identity(DatabaseProvider database)
    {
        await using var office = await ImportOffice.Open(database);
        var twins = string.Concat(Enumerable.Range(0, 1200).Select(n => $"BEGIN:VCARD\nVERSION:3.0\nFN:Twin {n % 3}\nEND:VCARD\n"));
        var id = await office.Begin(Multipart.Text(twins));
        await office.RunUntil(id, reports: 1);
        await office.RunJobs();
        Assert.Equal((1200, 1200), ((await office.Find(id)).Imported, await Count(office)));
    }

    [Theory, BothDatabases]
    public async Task Stores_nothing_more_once_its_owner_stopped_it(DatabaseProvider database)
    {
        await using var office = await ImportOffice.Open(database);
        var id = await office.Begin(Cards.File(1300));
        await office.RunUntil(id, reports: 1);
        await office.Site.As("ada", sp => sp.GetRequiredService<ImportStore>().Finish(id, ImportState.Cancelled, default));
        await office.RunJobs();
        Assert.Equal((ImportState.Cancelled, 500), ((await office.Find(id)).State, await Count(office)));
    }

    private static Task<int> Count(ImportOffice office) => office.Site.As("ada", async sp =>
    {
        var book = await sp.GetRequiredService<BookStore>().Find(office.Book, Right.View, default);
        var rows = await sp.GetRequiredService<TenantDb>().Set<Placement>().CountAsync(p => p.BookId == office.Book);
        Assert.Equal(rows, book.ContactCount);
        return rows;
    });
}
