using Carnet.Intranet.Assets;
using Carnet.Intranet.Layout;
using Carnet.Intranet.Menus;
using Carnet.Intranet.Settings;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Carnet.Intranet;

/// <summary>The bundled host's layout.</summary>
public static class IntranetTheme
{
    /// <summary>
    /// Registers the <see cref="IPageShell"/> and the <see cref="IAssets"/>. The host registers, besides the contract's services,
    /// the list of <see cref="Modularity.Modules.CarnetModule"/>, and its own <see cref="ShellRoutes"/> where they differ.
    /// </summary>
    public static IServiceCollection AddIntranetTheme(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<TextCatalog>();
        services.TryAddSingleton(typeof(Texts<>));
        services.TryAddSingleton<ShellRoutes>();
        services.TryAddSingleton<AssetVersions>();
        services.TryAddScoped<IAssets, VersionedAssets>();
        services.TryAddScoped<MenuGate>();
        services.TryAddScoped<VisibleMenu>();
        services.TryAddScoped<SettingsPanels>();
        services.TryAddScoped<ShellOffers>();
        services.TryAddScoped<ShellViews>();
        services.TryAddScoped<IPageShell, IntranetShell>();
        return services;
    }
}
