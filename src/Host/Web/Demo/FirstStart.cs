using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Runtime.Tenants;
using Carnet.Web.Setup;
using Carnet.Web.Tenants;

namespace Carnet.Web.Demo;

/// <summary>
/// Wakes the default tenant while the server starts. An empty one is filled with the demonstration company in Development,
/// unless it was started with <c>--empty</c>.
/// </summary>
internal sealed class FirstStart(
    ITenantScopes scopes, TenantTable tenants, TenantActivator activator, SetupState setup, StartOptions options, ILogger<FirstStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = await tenants.Find(Tenant.DefaultId, cancellationToken);
        await activator.EnsureActive(first.Tenant, cancellationToken);
        if (options.WantsDemo && await IsEmpty(first.Tenant, cancellationToken))
            await Fill(first.Tenant, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> IsEmpty(Tenant tenant, CancellationToken cancel)
    {
        await using var scope = scopes.Open(tenant);
        return !await setup.IsDone(tenant, scope.ServiceProvider.GetRequiredService<TenantDb>(), cancel);
    }

    private async Task Fill(Tenant tenant, CancellationToken cancel)
    {
        await using (var people = scopes.Open(tenant))
            await people.ServiceProvider.GetRequiredService<DemoPeople>().Fill(cancel);
        await using var look = await OpenAs(tenant, DemoOffer.Known[0].Login, cancel);
        var contents = look.ServiceProvider.GetServices<IDemoContent>().Select(content => content.Logins).ToList();
        for (var index = 0; index < contents.Count; index++)
            foreach (var login in contents[index])
                await FillAs(tenant, login, index, cancel);
    }

    private async Task FillAs(Tenant tenant, string login, int index, CancellationToken cancel)
    {
        await using var scope = await OpenAs(tenant, login, cancel);
        var content = scope.ServiceProvider.GetServices<IDemoContent>().ElementAt(index);
        try
        {
            await content.Fill(login, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            // A demo with a gap is better than a site that does not start.
            log.LogError(fault, "The demo content {Content} could not be filled", content.GetType().Name);
        }
    }

    private async Task<AsyncServiceScope> OpenAs(Tenant tenant, string login, CancellationToken cancel)
    {
        var scope = scopes.Open(tenant);
        var person = await scope.ServiceProvider.GetRequiredService<IPeople>().FindByLogin(login, cancel);
        scope.ServiceProvider.GetRequiredService<Caller>().User = new CurrentUser(person!);
        return scope;
    }
}

/// <summary>How the process was started.</summary>
internal sealed class StartOptions(IHostEnvironment environment, IConfiguration configuration)
{
    public const string Empty = "--empty";

    public bool WantsDemo => environment.IsDevelopment() && configuration[Empty] is null;
}
