using Carnet.Contacts;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Runtime;
using Carnet.Runtime.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Benchmarks;

/// <summary>The address book over a real, empty database; each call of <see cref="Request"/> is one request of one person.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private static readonly CurrentUser Ada = new(new Person("ada", "ada", "Ada", "Martin"));
    private readonly BenchDatabase _database;
    private readonly ServiceProvider _services;

    private Workbench(BenchDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddLogging()
            .AddDataProtection().Services
            .AddScoped(_ => database.Tenant)
            .AddCarnetRuntime([new ContactsModule()])
            .BuildServiceProvider();
    }

    public string Name => _database.Name;

    public static async Task<Workbench> Open(BenchDatabase database)
    {
        await database.Create();
        var bench = new Workbench(database);
        await bench.Request(sp => sp.GetRequiredService<Migrator>().Migrate(sp.GetRequiredService<TenantDb>(), database.Tenant, default));
        return bench;
    }

    public async Task<T> Request<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().User = Ada;
        return await act(scope.ServiceProvider);
    }

    public Task Request(Func<IServiceProvider, Task> act) => Request(async sp =>
    {
        await act(sp);
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.Drop();
    }
}
