using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Tenants;
using Carnet.Web.Setup;
using Carnet.Web.Tenants;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Carnet.Web.Demo;

/// <summary>Tells who started the program where it answers and who can sign in. On the console, in Development only: it names a password.</summary>
internal sealed class Welcome(
    IServer server, ITenantScopes scopes, TenantTable tenants, SetupState setup, DemoPassword password, IHostEnvironment environment, ILogger<Welcome> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // Where nothing is logged, nobody reads this either.
        if (!environment.IsDevelopment() || !log.IsEnabled(LogLevel.Information))
            return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        await using var scope = scopes.Open((await tenants.Find(Tenant.DefaultId, cancellationToken)).Tenant);
        var people = await scope.ServiceProvider.GetRequiredService<DemoOffer>().People(cancellationToken);
        Console.WriteLine($"\nCarnet is ready: {address}");
        if (people.Count > 0)
            Console.WriteLine($"Sign in as {string.Join(", ", people.Select(person => $"{person.Login} ({person.Part})"))}.\nPassword: {password.Value}");
        else if (!await setup.IsDone(scope.ServiceProvider.GetRequiredService<Tenant>(), scope.ServiceProvider.GetRequiredService<TenantDb>(), cancellationToken))
            Console.WriteLine("The site is empty: open this address to set it up.");
        Console.WriteLine("Ctrl+C ends it.\n");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
