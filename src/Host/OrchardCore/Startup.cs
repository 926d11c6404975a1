using Carnet.Intranet;
using Carnet.Modularity;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.OrchardCore.Menus;
using Carnet.OrchardCore.Pages;
using Carnet.OrchardCore.People;
using Carnet.OrchardCore.Recipes;
using Carnet.OrchardCore.Settings;
using Carnet.OrchardCore.Sites;
using Carnet.OrchardCore.Work;
using Carnet.Runtime;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Modules;
using Carnet.Runtime.Tenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Email;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes.Services;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Handlers;
using StartupBase = OrchardCore.Modules.StartupBase;
using IPermissions = Carnet.Modularity.People.IPermissions;

namespace Carnet.OrchardCore;

/// <summary>What a tenant with Carnet gets: the runtime all hosts share, and what only Orchard Core can decide.</summary>
public sealed class Startup(ModuleCatalog catalog) : StartupBase
{
    // After authentication (-150) and before the first module that asks for authorization (0).
    public override int ConfigureOrder => -50;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddCarnetRuntime(catalog.Modules);
        services.AddIntranetTheme();
        AddSite(services);
        AddPeople(services);
        AddPages(services);
        services.AddSingleton<WorkAfterRequest>();
        services.AddSingleton<IBackgroundTask, BackgroundWork>();
        services.AddScoped<ITenantLock, OrchardLock>();
        services.AddScoped<IMailTransport>(sp => sp.GetService<IEmailService>() is { } email ? new OrchardMail(email) : new NoMail());
        services.AddScoped<IRecipeStepHandler, CarnetFeaturesStep>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        var files = serviceProvider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/_content"), branch => branch.UseStaticFiles(new StaticFileOptions { FileProvider = files }));
        app.UseMiddleware<RequestSteps>();
        var features = serviceProvider.GetRequiredService<OrchardFeatures>();
        var root = routes.MapGroup("");
        foreach (var feature in catalog.Features.Where(feature => features.IsOn(feature.Id)))
            feature.MapEndpoints(root.MapGroup("").WithMetadata(new FeatureMetadata(feature.Id)));
    }

    private static void AddSite(IServiceCollection services)
    {
        services.AddSingleton<OrchardTenant>();
        services.AddScoped<Tenant>(sp => sp.GetRequiredService<OrchardTenant>().Current);
        services.AddSingleton<ITenantScopes, OrchardScopes>();
        services.AddSingleton<OrchardFeatures>();
        services.AddScoped<IFeatures>(sp => sp.GetRequiredService<OrchardFeatures>());
        services.AddScoped<IModularTenantEvents, TenantWaking>();
        services.DecorateSettings();
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddSingleton<PersonFields>();
        services.AddIndexProvider<NameIndexing>();
        services.AddDataMigration<NameTable>();
        services.AddScoped<OrchardPeople>();
        services.AddScoped<IPeople>(sp => sp.GetRequiredService<OrchardPeople>());
        services.AddScoped<IRoles, OrchardRoles>();
        services.AddScoped<PermissionList>(sp => new(sp.GetRequiredService<ModuleCatalog>(), sp.GetRequiredService<OrchardFeatures>()));
        services.AddScoped<IPermissionProvider>(sp => sp.GetRequiredService<PermissionList>());
        services.AddScoped<IPermissions, OrchardPermissions>();
        services.AddSingleton<IConfigureOptions<AuthorizationOptions>, Policies>();
        services.AddScoped<IAuthorizationHandler, AllowedHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DoorAnswers>();
        services.AddScoped<IUserEventHandler, PeopleNews>();
        services.AddScoped<IFeatureEventHandler, RoleFounder>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<PageHead>();
        services.AddScoped<SettingsViews>();
        services.AddScoped<Parts>();
        services.AddScoped<IPageShell, OrchardShell>();
        services.AddSingleton<IApplicationFeatureProvider<ViewsFeature>, PageViews>();
        services.AddScoped<INavigationProvider, SiteMenu>();
        services.AddShapeAttributes<MenuShape>();
    }
}
