using Carnet.OrchardCore.Settings;
using Carnet.Runtime.Modules;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules;

namespace Carnet.OrchardCore;

/// <summary>The one line a portal adds to its program.</summary>
public static class CarnetOrchardCore
{
    /// <summary>
    /// Offers every Carnet module that stands in the application's folder as features of this Orchard Core application:
    /// <c>builder.Services.AddOrchardCms().AddCarnet()</c>. Each tenant switches them on for itself.
    /// </summary>
    /// <exception cref="InvalidOperationException">The modules' features do not fit together.</exception>
    public static OrchardCoreBuilder AddCarnet(this OrchardCoreBuilder builder)
    {
        builder.ApplicationServices.AddSingleton(new ModuleCatalog([.. InstalledModules.Find(), new SettingsModule()]));
        builder.ApplicationServices.AddSingleton<IModuleNamesProvider, BridgeName>();
        TakeOver(builder.ApplicationServices);
        return builder;
    }

    // Orchard Core 2 and 3 ask the last provider, 4 asks all of them: its own gives way to ours, which asks it, so that no feature is there twice.
    private static void TakeOver(IServiceCollection services)
    {
        foreach (var own in services.Where(service => service.ServiceType == typeof(IFeaturesProvider) && service.ImplementationType == typeof(FeaturesProvider)).ToList())
            services.Remove(own);
        services.AddSingleton<IFeaturesProvider, CarnetFeatures>();
    }

    private sealed class BridgeName : IModuleNamesProvider
    {
        public IEnumerable<string> GetModuleNames() => [Bridge.Id];
    }
}
