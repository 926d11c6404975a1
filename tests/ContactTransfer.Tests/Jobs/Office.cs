using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Jobs;
using Carnet.ContactTransfer.Previews;
using Carnet.ContactTransfer.Uploads;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime;
using Carnet.Runtime.Data;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Jobs;

/// <summary>An organisation with one database and no web: people import, the host runs their jobs when told to.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("carnet-").FullName;
    private readonly Tenant _tenant;

    private Office()
    {
        _tenant = new Tenant("default", "Test", _folder, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "carnet.db")}", "");
        _services = new ServiceCollection()
            .AddLogging()
            .AddAntiforgery()
            .AddScoped(_ => _tenant)
            .AddSingleton<ITenantScopes>(sp => new OneTenant(sp, _tenant))
            .AddScoped<IPeople, Everybody>()
            .AddCarnetRuntime([new ContactsModule(), new ContactTransferModule()])
            .BuildServiceProvider(validateScopes: true);
    }

    public static async Task<Office> Open()
    {
        var office = new Office();
        await using var scope = office._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate(scope.ServiceProvider.GetRequiredService<TenantDb>(), office._tenant, default);
        return office;
    }

    /// <summary>One request of one person.</summary>
    public async Task<T> As<T>(string person, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().User = new CurrentUser(Everybody.Called(person));
        return await act(scope.ServiceProvider);
    }

    public Task As(string person, Func<IServiceProvider, Task> act) => As(person, async sp =>
    {
        await act(sp);
        return 0;
    });

    public Task<Guid> PrivateBook(string person) =>
        As(person, async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    /// <summary>Uploads a file and looks through it.</summary>
    public Task<Import> Upload(string person, Guid bookId, Carnet.ContactFormats.ContactFormat format, byte[] file) => As(person, async sp =>
    {
        var book = await sp.GetRequiredService<BookStore>().Find(bookId, Right.Add, default);
        var imports = sp.GetRequiredService<ImportStore>();
        var import = await imports.Receive(book, "test.vcf", format, new UploadStream(new MemoryStream(file), UploadLimits.File), default);
        import.Found(await sp.GetRequiredService<FileScan>().Scan(import, _ => Task.CompletedTask, default));
        await imports.Save(default);
        return import;
    });

    public Task Start(string person, Guid importId, KnownContacts known = KnownContacts.Keep) => As(person, async sp =>
    {
        var import = await sp.GetRequiredService<ImportStore>().Find(importId, default);
        import.Start(sp.GetRequiredService<IJobs>().Enqueue(RunImport.Name, new ImportWork(importId)));
        await sp.GetRequiredService<ImportStore>().Save(default);
    });

    public async Task RunJobs()
    {
        await using var scope = _services.CreateAsyncScope();
        await TenantWork.RunJobs(scope.ServiceProvider, default);
    }

    public Task<Import> Find(string person, Guid importId) => As(person, sp => sp.GetRequiredService<ImportStore>().Find(importId, default));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class OneTenant(IServiceProvider services, Tenant tenant) : ITenantScopes
    {
        public Task<IReadOnlyList<Tenant>> All(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Tenant>>([tenant]);
        public AsyncServiceScope Open(Tenant _) => services.CreateAsyncScope();
    }

    private sealed class Everybody : IPeople
    {
        public static Person Called(string id) => new(id, id, id, "");

        public Task<Person?> Find(string id, CancellationToken cancel) => Task.FromResult<Person?>(Called(id));

        public Task<IReadOnlyDictionary<string, Person>> FindAll(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<string, Person>>(ids.ToDictionary(id => id, Called));

        public Task<Person?> FindByLogin(string login, CancellationToken cancel) => Find(login, cancel);
        public Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Person>>([]);
        public Task<Person?> Verify(string login, string password, CancellationToken cancel) => Task.FromResult<Person?>(null);
    }
}
