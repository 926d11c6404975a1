using Carnet.Modularity;
using Carnet.Runtime.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.OrchardCore.Sites;

/// <summary>Orchard Core gives each tenant a container of its own, so that in here there is one tenant only.</summary>
internal sealed class OrchardScopes(OrchardTenant tenant, IServiceScopeFactory scopes) : ITenantScopes
{
    public Task<IReadOnlyList<Tenant>> All(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Tenant>>([tenant.Current]);

    public AsyncServiceScope Open(Tenant tenant) => scopes.CreateAsyncScope();
}
