using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Runtime.Data;
using Carnet.Runtime.Modules;
using Carnet.Runtime.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Carnet.Runtime;

/// <summary>What every host of Carnet has in common.</summary>
public static class RuntimeServices
{
    /// <summary>
    /// Registers the tenant's database and all contract services that a host need not decide. The host itself registers
    /// <c>Tenant</c> (scoped), <c>ITenantScopes</c>, <c>IPeople</c>, <c>IPermissions</c>, <c>IPageShell</c>, <c>IAssets</c> and
    /// <c>IMailTransport</c>; if it keeps feature switches itself, <c>IFeatures</c> as well.
    /// </summary>
    /// <param name="hostParts">Tables of the host; they stand after the runtime's and before the modules'.</param>
    public static IServiceCollection AddCarnetRuntime(this IServiceCollection services, IReadOnlyList<CarnetModule> modules, params ModelPart[] hostParts)
    {
        var catalog = new ModuleCatalog(modules);
        services.AddSingleton(catalog);
        services.AddSingleton(catalog.Modules);
        services.AddTenantDb(new ModelParts([RuntimeModel.Part, .. hostParts, .. catalog.Modules.Select(m => m.ModelPart)]));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TextCatalog>();
        services.AddSingleton(typeof(Texts<>));
        services.AddScoped<Caller>();
        services.AddScoped(sp => sp.GetRequiredService<Caller>().RequireUser());
        foreach (var module in catalog.Modules)
            module.AddServices(services);
        return services;
    }
}
