using Carnet.ContactFormats;
using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Jobs;
using Carnet.ContactTransfer.Previews;
using Carnet.ContactTransfer.Uploads;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Jobs;

/// <summary>Ada imports, without the web; a job's life can be cut short.</summary>
internal sealed class ImportOffice : IAsyncDisposable
{
    private ImportOffice(TestSite site, Guid book) => (Site, Book) = (site, book);

    public TestSite Site { get; }
    public Guid Book { get; }

    public static async Task<ImportOffice> Open(DatabaseProvider database)
    {
        var site = await TestSite.Open(database, [new ContactsModule(), new ContactTransferModule()], services => services.AddAntiforgery());
        return new ImportOffice(site, await site.As("ada", async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id));
    }

    public Task<Import> Upload(byte[] file) => Site.As("ada", async sp =>
    {
        var book = await sp.GetRequiredService<BookStore>().Find(Book, Right.Add, default);
        var imports = sp.GetRequiredService<ImportStore>();
        var import = await imports.Receive(book, "test.vcf", ContactFormat.VCard, new UploadStream(new MemoryStream(file), UploadLimits.File), default);
        await imports.Save(default);
        return import;
    });

    /// <summary>Uploads cards and says yes to the preview.</summary>
    public async Task<Guid> Begin(byte[] file)
    {
        var id = (await Upload(file)).Id;
        await Site.As("ada", async sp =>
        {
            var imports = sp.GetRequiredService<ImportStore>();
            var import = await imports.Find(id, default);
            import.Found(await sp.GetRequiredService<FileScan>().Scan(import, _ => Task.CompletedTask, default));
            await imports.Save(default);
            await sp.GetRequiredService<Beginning>().Begin(id, KnownContacts.Keep, default);
        });
        return id;
    }

    /// <summary>Runs the job until it has reported so many times; then the power fails.</summary>
    public Task RunUntil(Guid importId, int reports) => Site.As("ada", async sp =>
    {
        var job = ActivatorUtilities.CreateInstance<RunImport>(sp);
        await Assert.ThrowsAsync<PowerFailure>(() => job.Run(new ShortLife(importId, reports), default));
    });

    public Task RunJobs() => Site.RunDue();

    public Task<Import> Find(Guid id) => Site.As("ada", sp => sp.GetRequiredService<ImportStore>().Find(id, default));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private sealed class ShortLife(Guid importId, int reports) : JobContext
    {
        private int _reports;

        public override Guid Id => importId;
        public override string? State => null;
        public override T Arguments<T>() => (T)(object)new ImportWork(importId);
        public override Task Report(long done, long total, string? state = null) => ++_reports > reports ? throw new PowerFailure() : Task.CompletedTask;
        public override void Finish(object result) { }
    }
}

internal sealed class PowerFailure : Exception;
