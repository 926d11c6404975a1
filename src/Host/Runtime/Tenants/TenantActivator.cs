using System.Collections.Concurrent;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Runtime.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Tenants;

/// <summary>Makes a tenant ready: its tables, then what the modules do when it wakes. Singleton.</summary>
public sealed class TenantActivator(ITenantScopes scopes, Migrator migrator)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _active = new();

    /// <summary>Once per tenant and process; later and concurrent callers get the same result. A failure is tried again at the next call.</summary>
    public async Task EnsureActive(Tenant tenant, CancellationToken cancel)
    {
        var activation = _active.GetOrAdd(tenant.Id, _ => new(() => Activate(tenant, CancellationToken.None)));
        try
        {
            await activation.Value.WaitAsync(cancel);
        }
        catch when (activation.Value.IsFaulted)
        {
            _active.TryRemove(new(tenant.Id, activation));
            throw;
        }
    }

    /// <summary>Again, whether or not it was done before; changes nothing when there is nothing to do.</summary>
    public async Task Activate(Tenant tenant, CancellationToken cancel)
    {
        await using var scope = scopes.Open(tenant);
        var services = scope.ServiceProvider;
        services.GetRequiredService<Caller>().Door = Door.System;
        await migrator.Migrate(services.GetRequiredService<TenantDb>(), tenant, cancel);
        foreach (var activation in services.GetServices<ITenantActivation>())
            await activation.Activate(cancel);
    }
}
