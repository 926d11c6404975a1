using Carnet.Modularity;
using Carnet.Runtime.Tenants;

namespace Carnet.Web.Tenants;

/// <summary>The tenant of a scope, set once when the scope opens.</summary>
internal sealed class CurrentTenant
{
    private Tenant? _tenant;

    /// <exception cref="InvalidOperationException">The scope belongs to no tenant.</exception>
    public Tenant Tenant
    {
        get => _tenant ?? throw new InvalidOperationException("This scope belongs to no tenant.");
        set => _tenant = value;
    }

    public bool IsKnown => _tenant is not null;
}

/// <summary>Scopes for work that no request brings.</summary>
internal sealed class TenantScopes(IServiceScopeFactory scopes, TenantTable tenants) : ITenantScopes
{
    public async Task<IReadOnlyList<Tenant>> All(CancellationToken cancel) =>
        [.. (await tenants.Read(cancel)).Where(place => place.IsEnabled).Select(place => place.Tenant)];

    public AsyncServiceScope Open(Tenant tenant) => scopes.OpenFor(tenant);
}

internal static class TenantScope
{
    public static AsyncServiceScope OpenFor(this IServiceScopeFactory scopes, Tenant tenant)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Tenant = tenant;
        return scope;
    }
}
