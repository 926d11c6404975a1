using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Pulse;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Carnet.Runtime.Data;

/// <summary>Opens the current tenant's database: SQLite or PostgreSQL, one set of options per tenant for the life of the process.</summary>
public static class TenantDatabase
{
    private static readonly SqliteSession Session = new();
    private static readonly NulFreeText Texts = new();

    /// <summary>Registers <see cref="TenantDb"/> for the scoped <see cref="Tenant"/>.</summary>
    public static IServiceCollection AddTenantDb(this IServiceCollection services, ModelParts parts)
    {
        services.AddSingleton(parts);
        services.TryAddSingleton<Migrator>();
        services.TryAddSingleton<TenantWakes>();
        services.AddSingleton<TenantDbPool>();
        services.AddScoped(sp => sp.GetRequiredService<TenantDbPool>().Take(sp.GetRequiredService<Tenant>()));
        return services;
    }

    public static DbContextOptions<TenantDb> Options(Tenant tenant, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<TenantDb>();
        options.ReplaceService<IModelCacheKeyFactory, PartsModelCacheKey>().AddInterceptors([Texts, .. interceptors]);
        if (tenant.Provider == DatabaseProvider.Sqlite)
            options.UseSqlite(tenant.ConnectionString).AddInterceptors(Session);
        else
            options.UseNpgsql(PostgresSession.For(tenant));
        return options.Options;
    }
}

/// <summary>Two hosts in one process (as in tests) may be composed of different modules.</summary>
internal sealed class PartsModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), string.Join(',', ((TenantDb)context).Parts.All.Select(p => p.Owner)), designTime);
}
