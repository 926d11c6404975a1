using System.Collections.Concurrent;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Setup;

/// <summary>Whether a tenant has its first user. Once it has, that is remembered: accounts are disabled, never removed.</summary>
internal sealed class SetupState
{
    private readonly ConcurrentDictionary<string, bool> _done = new();

    public async Task<bool> IsDone(Tenant tenant, TenantDb db, CancellationToken cancel) =>
        _done.ContainsKey(tenant.Id)
        || (await db.Set<User>().AnyAsync(cancel) && (_done[tenant.Id] = true));
}

/// <summary>While there is no user, every page leads to the set-up page.</summary>
internal sealed class SetupGate(RequestDelegate next, SetupState state)
{
    public const string Route = "setup";

    public async Task InvokeAsync(HttpContext http, Tenant tenant, TenantDb db)
    {
        if (http.Request.Path == "/" + Route || http.Request.Path == HealthRoute.Path || await state.IsDone(tenant, db, http.RequestAborted))
            await next(http);
        else
            http.Response.Redirect($"{http.Request.PathBase}/{Route}");
    }
}
