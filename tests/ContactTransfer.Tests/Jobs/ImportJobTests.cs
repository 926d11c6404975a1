using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Jobs;
using Carnet.ContactTransfer.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Jobs;

public sealed class ImportJobTests
{
    [Theory, BothDatabases]
    public async Task Leaves_out_only_the_card_the_database_does_not_take(DatabaseProvider database)
    {
        await using var office = await ImportOffice.Open(database);
        // An index row of PostgreSQL holds some kilobytes, and random letters do not compress.
        var name = string.Concat(Enumerable.Range(0, 40_000).Select(_ => (char)('a' + Random.Shared.Next(26))));
        var id = await office.Begin(Multipart.Text(Cards.Card(1) + $"BEGIN:VCARD\nVERSION:3.0\nUID:long\nFN:{name}\nN:{name};;;;\nEND:VCARD\n" + Cards.Card(3)));
        await office.RunJobs();
        var import = await office.Find(id);
        Assert.Equal((ImportState.Done, 3), (import.State, import.Imported + import.Failed));
        Assert.InRange(import.Imported, 2, 3);
    }

    [Theory, BothDatabases]
    public async Task Is_one_operation_through_one_door(DatabaseProvider database)
    {
        await using var office = await ImportOffice.Open(database);
        var id = await office.Begin(Cards.File(20));
        await office.RunJobs();
        var entries = await office.Site.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<ContactRevision>().ToListAsync());
        Assert.Equal(20, entries.Count);
        Assert.All(entries, e => Assert.Equal((id, "import", $"test.vcf, {office.Site.Clock.GetUtcNow():yyyy-MM-dd}", Acts.Created), (e.OperationId, e.DoorKind, e.DoorDetail, e.Act)));
    }

    [Fact]
    public async Task Forgets_uploads_nobody_went_on_with_and_results_after_a_month()
    {
        await using var office = await ImportOffice.Open(DatabaseProvider.Sqlite);
        var done = await office.Begin(Cards.File(2));
        await office.RunJobs();
        await office.Upload(Cards.File(1));
        Assert.Single(Uploads(office));

        await Sweep(office, TimeSpan.FromHours(25));
        Assert.Empty(Uploads(office));
        Assert.Equal(done, Assert.Single(await Imports(office)).Id);

        await Sweep(office, TimeSpan.FromDays(30));
        Assert.Empty(await Imports(office));
    }

    private static IEnumerable<string> Uploads(ImportOffice office) =>
        Directory.EnumerateFiles(Path.Combine(office.Site.Tenant.DataFolder, "files"), "*", SearchOption.AllDirectories);

    private static Task<List<Import>> Imports(ImportOffice office) =>
        office.Site.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<Import>().ToListAsync());

    private static Task Sweep(ImportOffice office, TimeSpan later)
    {
        office.Site.Clock.Advance(later);
        return office.Site.AsSystem(sp => sp.GetServices<IRecurringJob>().OfType<SweepImports>().Single().Run(default));
    }
}
