using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Tenants;

/// <summary>Further scopes of the current tenant, each with a connection and a unit of work of its own.</summary>
internal sealed class FreshScopes(ITenantScopes scopes, Tenant tenant)
{
    /// <param name="user">Null: the system itself.</param>
    public AsyncServiceScope Open(CurrentUser? user = null, Door? door = null)
    {
        var scope = scopes.Open(tenant);
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        (caller.User, caller.Door) = (user, door ?? Door.System);
        return scope;
    }

    /// <summary>Something short outside the current unit of work.</summary>
    public async Task<T> Execute<T>(Func<TenantDb, Task<T>> statement)
    {
        await using var scope = Open();
        return await statement(scope.ServiceProvider.GetRequiredService<TenantDb>());
    }
}
