using Carnet.Modularity.Data;
using Carnet.Modularity.Mail;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Carnet.Runtime.Data;
using Carnet.Runtime.Events;
using Carnet.Runtime.Features;
using Carnet.Runtime.Files;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Locks;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Modules;
using Carnet.Runtime.Pulse;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Settings;
using Carnet.Runtime.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Carnet.Runtime;

/// <summary>What every host of Carnet has in common.</summary>
public static class RuntimeServices
{
    /// <summary>
    /// Registers the tenant's database and all contract services that a host need not decide. The host itself registers
    /// <c>Tenant</c> (scoped), <c>ITenantScopes</c>, <c>IPeople</c>, <c>IPermissions</c>, <c>IPageShell</c>, <c>IAssets</c> and
    /// <c>IMailTransport</c> (scoped; <see cref="MailTransport"/> or its own); if it keeps feature switches itself, <c>IFeatures</c> as well.
    /// </summary>
    /// <param name="hostParts">Tables of the host; they stand after the runtime's and before the modules'.</param>
    /// <exception cref="InvalidOperationException">The modules' features do not fit together.</exception>
    public static IServiceCollection AddCarnetRuntime(this IServiceCollection services, IReadOnlyList<CarnetModule> modules, params ModelPart[] hostParts)
    {
        var catalog = new ModuleCatalog(modules);
        services.AddSingleton(catalog);
        services.AddSingleton(catalog.Modules);
        services.AddTenantDb(new ModelParts([RuntimeModel.Part, .. hostParts, .. catalog.Modules.Select(m => m.ModelPart)]));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TextCatalog>();
        services.AddSingleton(typeof(Texts<>));
        services.AddSingleton<TenantActivator>();
        services.AddScoped<FreshScopes>();
        AddContract(services);
        AddWork(services);
        foreach (var module in catalog.Modules)
            module.AddServices(services);
        return services;
    }

    /// <summary>Runs the tenants' background work in this process, for a host that has no background tasks of its own.</summary>
    public static IServiceCollection AddTenantPulse(this IServiceCollection services) => services.AddHostedService<TenantPulse>();

    private static void AddContract(IServiceCollection services)
    {
        services.AddScoped<Caller>();
        services.AddScoped(sp => sp.GetRequiredService<Caller>().RequireUser());
        services.AddSingleton<FeatureMemory>();
        services.AddScoped<FeatureSwitches>();
        services.TryAddScoped<IFeatures>(sp => sp.GetRequiredService<FeatureSwitches>());
        services.AddScoped<IEvents, StoredEvents>();
        services.AddScoped<IJobs, StoredJobs>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<IMailSender>(sp => sp.GetRequiredService<MailOutbox>());
        services.AddScoped<ISiteSettings, StoredSettings>();
        services.AddScoped<IPreferences, StoredPreferences>();
        services.AddScoped<IPeopleListener, PreferencesLeaving>();
        services.AddScoped<Drafts>();
        services.AddScoped<IFiles, FilesOnDisk>();
        services.AddScoped<ITenantLock, TenantLock>();
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<JobErrors>();
        services.AddScoped<JobQueue>();
        services.AddScoped<EventDispatcher>();
        services.AddScoped<JobRunner>();
        services.AddScoped<RecurringRunner>();
        services.AddScoped<MailDeliverer>();
        services.AddScoped<IRecurringJob, Housekeeping>();
    }
}
