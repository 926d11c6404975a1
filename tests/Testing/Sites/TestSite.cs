using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Tenants;
using Carnet.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Carnet.Testing.Sites;

/// <summary>
/// One tenant with the runtime and some modules over a real database, without the web: people act in it one scope at a
/// time, background work runs when the test says so.
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly IReadOnlyList<CarnetModule> _modules;
    private readonly Action<IServiceCollection> _configure;
    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;

    private TestSite(TestDatabase database, IReadOnlyList<CarnetModule> modules, Action<IServiceCollection> configure, TestSite? sibling = null)
    {
        (_database, _modules, _configure, _ownsDatabase) = (database, modules, configure, sibling is null);
        (Clock, People) = (sibling?.Clock ?? new(), sibling?.People ?? new());
        _services = Build();
    }

    public Tenant Tenant => _database.Tenant;
    public FakeClock Clock { get; }
    public TestPeople People { get; }
    public IServiceProvider Services => _services;

    /// <param name="configure">Further services, added last.</param>
    public static async Task<TestSite> Open(DatabaseProvider provider, IReadOnlyList<CarnetModule> modules, Action<IServiceCollection>? configure = null) =>
        await Open(await TestDatabase.Empty(provider), modules, configure);

    /// <inheritdoc cref="Open(DatabaseProvider, IReadOnlyList{CarnetModule}, Action{IServiceCollection})"/>
    public static async Task<TestSite> Open(TestDatabase database, IReadOnlyList<CarnetModule> modules, Action<IServiceCollection>? configure = null)
    {
        var site = new TestSite(database, modules, configure ?? (_ => { }));
        await site._services.GetRequiredService<TenantActivator>().EnsureActive(site.Tenant, CancellationToken.None);
        return site;
    }

    /// <summary>A second process over the same database, clock and people. Dispose it before this one.</summary>
    public TestSite AnotherNode(Action<IServiceCollection>? configure = null) => new(_database, _modules, configure ?? _configure, sibling: this);

    /// <summary>One request of one person.</summary>
    public async Task<T> As<T>(string person, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().User = new CurrentUser(People.Get(person));
        return await act(scope.ServiceProvider);
    }

    public Task As(string person, Func<IServiceProvider, Task> act) => As(person, Nothing(act));

    /// <summary>Something the system does itself, in a scope without a person.</summary>
    public async Task<T> AsSystem<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Door = Door.System;
        return await act(scope.ServiceProvider);
    }

    public Task AsSystem(Func<IServiceProvider, Task> act) => AsSystem(Nothing(act));

    /// <summary>All background work that is due now.</summary>
    public Task RunDue() => AsSystem(scope => TenantWork.RunDue(scope, CancellationToken.None));

    /// <summary>Each on a thread of its own: SQLite answers without ever giving one back.</summary>
    public static Task AtOnce(params IEnumerable<Func<Task>> acts) => Task.WhenAll(acts.Select(act => Task.Run(act)));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase)
            await _database.DisposeAsync();
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IPeople>(People);
        services.AddSingleton<ITenantScopes>(sp => new OneTenant(sp.GetRequiredService<IServiceScopeFactory>(), Tenant));
        services.AddScoped(_ => Tenant);
        services.AddScoped<IMailTransport, MailTransport>();
        services.AddCarnetRuntime(_modules);
        services.TryAddScoped<IPermissions, EverythingPermitted>();
        services.TryAddSingleton<IRoles>(People);
        _configure(services);
        services.TryAddScoped<IEventHandler, Listener>();
        services.TryAddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static Func<IServiceProvider, Task<bool>> Nothing(Func<IServiceProvider, Task> act) => async services =>
    {
        await act(services);
        return true;
    };

    private sealed class OneTenant(IServiceScopeFactory scopes, Tenant tenant) : ITenantScopes
    {
        public Task<IReadOnlyList<Tenant>> All(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Tenant>>([tenant]);

        public AsyncServiceScope Open(Tenant tenant) => scopes.CreateAsyncScope();
    }

    /// <summary>Has every event stored, for tests to see.</summary>
    private sealed class Listener : IEventHandler
    {
        public bool Handles(string eventName) => true;

        public Task Handle(EventRecord fact, CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class EverythingPermitted : IPermissions
    {
        public Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel) => Task.FromResult(true);
    }
}
