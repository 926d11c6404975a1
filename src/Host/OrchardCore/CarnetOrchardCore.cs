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
        builder.ApplicationServices.AddSingleton<IFeaturesProvider, CarnetFeatures>();
        return builder;
    }

    private sealed class BridgeName : IModuleNamesProvider
    {
        public IEnumerable<string> GetModuleNames() => [Bridge.Id];
    }
}
