using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime;
using Carnet.Runtime.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>An organisation with one database; people act in it one request at a time.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("carnet-").FullName;

    private Office()
    {
        var tenant = new Tenant("default", "Test", _folder, DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "carnet.db")}", "");
        _services = new ServiceCollection()
            .AddLogging()
            .AddScoped(_ => tenant)
            .AddCarnetRuntime([new ContactsModule()])
            .AddScoped<IEvents, NoEvents>()
            .AddScoped<ISiteSettings, NoSettings>()
            .BuildServiceProvider(validateScopes: true);
        Tenant = tenant;
    }

    public Tenant Tenant { get; }

    public static async Task<Office> Open()
    {
        var office = new Office();
        await using var scope = office._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate(scope.ServiceProvider.GetRequiredService<TenantDb>(), office.Tenant, default);
        return office;
    }

    /// <summary>One request of one person.</summary>
    public async Task<T> As<T>(string person, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().User = new CurrentUser(new Person(person, person, person, ""));
        return await act(scope.ServiceProvider);
    }

    public Task As(string person, Func<IServiceProvider, Task> act) => As(person, async sp =>
    {
        await act(sp);
        return 0;
    });

    public Task<Guid> PrivateBook(string person) =>
        As(person, async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    public Task<Guid> AddContact(string person, ContactData data) => As(person, async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var book = await sp.GetRequiredService<BookStore>().Private(default);
        var contact = await store.Add(book, ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class NoEvents : IEvents
    {
        public void Raise(string name, IReadOnlyDictionary<string, object> data) { }
    }

    private sealed class NoSettings : ISiteSettings
    {
        public Task<T> Get<T>(CancellationToken cancel) where T : class, new() => Task.FromResult(new T());
        public Task Save<T>(T settings, CancellationToken cancel) where T : class, new() => Task.CompletedTask;
    }
}
