using Carnet.Modularity;
using Carnet.Runtime.Features;
using Carnet.Runtime.Modules;
using Carnet.Runtime.Tenants;
using Carnet.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Carnet.House.Tests.Hosts;

/// <summary>The real host with the demonstration company, on a free port, over a folder of its own.</summary>
public sealed class HouseHost : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("carnet-house-").FullName;
    private WebApplication _app = null!;

    public string Address => _app.Urls.First();

    public string DatabaseFile => Directory.EnumerateFiles(_data, "carnet.db", SearchOption.AllDirectories).Single();

    public ModuleCatalog Catalog => _app.Services.GetRequiredService<ModuleCatalog>();

    /// <summary>The most particular first, as the router prefers them.</summary>
    internal IReadOnlyList<HostRoute> Routes =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(HostRoute.Of).OrderBy(r => r.Pattern.InboundPrecedence)];

    public async ValueTask InitializeAsync()
    {
        _app = CarnetApplication.Build(
            ["--urls=http://127.0.0.1:0", "--environment=Development", $"--CARNET_DATA={_data}"],
            builder =>
            {
                builder.Logging.ClearProviders();
                MakeOutspoken(builder.Services);
                // As outside Development: a form that cannot be bound must not get past the filters by throwing.
                builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
            });
        await _app.StartAsync();
    }

    internal Visitor Visitor() => new(new Uri(Address));

    internal async Task<Visitor> SignIn(string login)
    {
        var visitor = Visitor();
        await visitor.SignIn(login);
        return visitor;
    }

    internal async Task Switch(string featureId, bool on)
    {
        var scopes = _app.Services.GetRequiredService<ITenantScopes>();
        await using var scope = scopes.Open((await scopes.All(CancellationToken.None))[0]);
        await scope.ServiceProvider.GetRequiredService<FeatureSwitches>().Switch(featureId, on, CancellationToken.None);
    }

    private static void MakeOutspoken(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery>(sp => new OutspokenAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(sp, real))));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, true);
    }
}
