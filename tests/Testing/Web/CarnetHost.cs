using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Runtime;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Tenants;
using Carnet.Testing.Databases;
using Carnet.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Carnet.Testing.Web;

/// <summary>
/// The real bundled host over a real database, answering on a free loopback port. Its default tenant holds the demo people
/// (ada, bob, carol, dan, eve and more), unless it was started empty.
/// </summary>
public sealed class CarnetHost : IAsyncDisposable
{
    public const string Password = "carnet-demo";

    private HostSettings _settings;
    private readonly HostStorage _storage;
    private WebApplication _app;

    private CarnetHost(HostSettings settings, HostStorage storage) =>
        (_settings, _storage, _app) = (settings, storage, Build(settings, storage));

    /// <summary>Ends with "/".</summary>
    public Uri Address => new(_app.Urls.First() + "/");

    public IServiceProvider Services => _app.Services;

    /// <summary>Where the tenants' folders are.</summary>
    public string DataFolder => _storage.Folder;

    public static Task<CarnetHost> Start(DatabaseProvider database) => Start(database, new HostSettings());

    public static async Task<CarnetHost> Start(DatabaseProvider database, HostSettings settings)
    {
        var host = new CarnetHost(settings, await HostStorage.Create(database));
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Ends the process, so to speak, and starts another one over the same data.</summary>
    /// <param name="environment">Another one than before, or null.</param>
    public async Task Restart(string? environment = null)
    {
        await _app.DisposeAsync();
        _settings = _settings with { Environment = environment ?? _settings.Environment };
        _app = Build(_settings, _storage);
        await _app.StartAsync();
    }

    /// <summary>The program as it is built for a command, over the same data, not started.</summary>
    public WebApplication AnotherProcess(params string[] arguments) =>
        Build(_settings with { More = [.. _settings.More, .. arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal))] }, _storage);

    /// <summary>Somebody who is not signed in.</summary>
    /// <param name="tenant">"" or the path segment of a tenant.</param>
    public Browser Visitor(string tenant = "") => new(tenant.Length == 0 ? Address : new Uri(Address, tenant + "/"));

    /// <summary>A person who is signed in.</summary>
    public async Task<Browser> SignIn(string login, string password = Password, string tenant = "")
    {
        var browser = Visitor(tenant);
        var answer = await browser.Submit("sign-in", "sign-in", new() { ["Login"] = login, ["Password"] = password });
        return answer.IsRedirect ? browser : throw new InvalidOperationException($"{login} could not sign in: {answer.Status} {answer.Text("[role=alert]")}");
    }

    /// <summary>A look, or a change, behind the scenes of a tenant.</summary>
    public async Task<T> Inside<T>(Func<IServiceProvider, Task<T>> act, string tenantId = Tenant.DefaultId)
    {
        var scopes = _app.Services.GetRequiredService<ITenantScopes>();
        var tenant = (await scopes.All(CancellationToken.None)).First(t => t.Id == tenantId);
        await using var scope = scopes.Open(tenant);
        return await act(scope.ServiceProvider);
    }

    /// <summary>The same, as a person.</summary>
    public Task<T> InsideAs<T>(string login, Func<IServiceProvider, Task<T>> act, string tenantId = Tenant.DefaultId) => Inside(async services =>
    {
        var person = await services.GetRequiredService<IPeople>().FindByLogin(login, CancellationToken.None);
        services.GetRequiredService<Caller>().User = new CurrentUser(person ?? throw new InvalidOperationException($"Nobody is called {login}."));
        return await act(services);
    }, tenantId);

    /// <summary>All background work of a tenant that is due; in rounds, for one thing leads to another.</summary>
    public async Task RunDue(string tenantId = Tenant.DefaultId)
    {
        for (var round = 0; round < 3; round++)
            await Inside(async services =>
            {
                await TenantWork.RunDue(services, CancellationToken.None);
                return round;
            }, tenantId);
    }

    public async ValueTask DisposeAsync()
    {
        var tenants = await _app.Services.GetRequiredService<ITenantScopes>().All(CancellationToken.None);
        await _app.DisposeAsync();
        foreach (var tenant in tenants.Where(t => t.Provider == DatabaseProvider.Sqlite))
            SqliteConnection.ClearPool(new SqliteConnection(tenant.ConnectionString));
        await _storage.DisposeAsync();
    }

    private static void RemovePulse(IServiceCollection services)
    {
        var pulse = new ServiceCollection().AddTenantPulse().Single();
        foreach (var registered in services.Where(service => service.ImplementationType == pulse.ImplementationType).ToList())
            services.Remove(registered);
    }

    private static WebApplication Build(HostSettings settings, HostStorage storage) =>
        CarnetApplication.Build([.. storage.Arguments, .. settings.Arguments], builder =>
        {
            builder.Logging.ClearProviders();
            // The default's hundred thousand rounds, for each of the many sign-ins, would be most of the tests' time.
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
            if (!settings.WithDemoContent)
                builder.Services.RemoveAll<IDemoContent>();
            if (!settings.WithPulse)
                RemovePulse(builder.Services);
            settings.Configure(builder);
        });
}
