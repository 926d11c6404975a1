using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime;
using Carnet.Runtime.Data;
using Microsoft.EntityFrameworkCore;
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
            .AddSingleton<TimeProvider>(Clock)
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

    public static ContactData Someone { get; } = new() { GivenName = "Anna", FamilyName = "Muster" };

    public FakeClock Clock { get; } = new();

    public Task<AddressBook> GroupBook(Guid group) =>
        As("ada", sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().SingleAsync(b => b.GroupId == group));

    public Task<Guid> Folder(string person, string name) => As(person, async sp =>
    {
        var db = sp.GetRequiredService<TenantDb>();
        var folder = AddressBook.FolderOf(person, name, null, Clock.GetUtcNow());
        db.Add(folder);
        await db.SaveChangesAsync();
        return folder.Id;
    });

    /// <returns>The operation, for Undo.</returns>
    public Task<Guid> Rename(string person, Guid contact, string familyName) => As(person, async sp =>
    {
        await sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None,
            (c, stamp) => c.Edit(c.Read() with { FamilyName = familyName }, stamp), default);
        return sp.GetRequiredService<ChangeRecorder>().Operation;
    });

    /// <summary>Out of the person's private book.</summary>
    public Task<Guid> Delete(string person, Guid contact) => As(person, async sp =>
    {
        var book = await sp.GetRequiredService<BookStore>().Private(default);
        await sp.GetRequiredService<TrashStore>().Move(book, [contact], default);
        return sp.GetRequiredService<ChangeRecorder>().Operation;
    });

    public Task Purge() => As("ada", sp => sp.GetRequiredService<IEnumerable<IRecurringJob>>().OfType<PurgeTrash>().Single().Run(default));

    public Task<Guid> AddContact(string person, ContactData data, AddressBook? into = null) => As(person, async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var book = into ?? await sp.GetRequiredService<BookStore>().Private(default);
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

internal sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
