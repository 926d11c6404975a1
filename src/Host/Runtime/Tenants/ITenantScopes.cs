using Carnet.Modularity;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Tenants;

/// <summary>The host's tenants, for work that no request brings. Registered by the host as a singleton.</summary>
public interface ITenantScopes
{
    /// <summary>Tenants this process serves; the first one, <c>default</c>, is always among them.</summary>
    Task<IReadOnlyList<Tenant>> All(CancellationToken cancel);

    /// <summary>A fresh scope in which the tenant is the scoped <see cref="Tenant"/>; no caller is set.</summary>
    AsyncServiceScope Open(Tenant tenant);
}
