using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Runtime.Modules;
using Carnet.Web.Demo;
using Carnet.Web.Errors;
using Carnet.Web.Features;
using Carnet.Web.Languages;
using Carnet.Web.Modules;
using Carnet.Web.Setup;
using Carnet.Web.Tenants;
using Microsoft.AspNetCore.HttpOverrides;

namespace Carnet.Web;

/// <summary>The bundled host: services, the steps of a request, the routes of all modules.</summary>
public static class CarnetApplication
{
    /// <param name="args">
    /// Configuration as on the command line (<c>--CARNET_DATA=…</c>). Also read from the environment: <c>ASPNETCORE_URLS</c>,
    /// <c>CARNET_DATA</c>, <c>CARNET_DATABASE</c>, <c>CARNET_ADDRESS</c>, <c>CARNET_BEHIND_PROXY</c>, <c>CARNET_DEMO_PASSWORD</c>.
    /// </param>
    /// <param name="configure">Last word on the services; for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Except([StartOptions.Empty])],
            ApplicationName = typeof(CarnetApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        if (args.Contains(StartOptions.Empty))
            builder.Configuration[StartOptions.Empty] = "true";
        builder.AddCarnetLogs();
        builder.AddCarnet(ModuleFinder.Find());
        configure?.Invoke(builder);
        var app = builder.Build();
        UseSteps(app);
        MapRoutes(app);
        return app;
    }

    private static void UseSteps(WebApplication app)
    {
        if (app.Configuration.GetValue<bool>("CARNET_BEHIND_PROXY"))
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorPages>();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<TenantResolution>();
        app.UseWhen(StaticFiles.IsAsked, files => files.UseResponseCompression());
        app.UseStaticFiles(StaticFiles.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RequestLanguage>();
        app.UseMiddleware<OversizedBodies>();
        app.UseMiddleware<SetupGate>();
        app.UseMiddleware<FeatureGate>();
        app.UseAuthorization();
    }

    private static void MapRoutes(WebApplication app)
    {
        // One group around all: each group on the application itself would have every route built once more.
        var root = app.MapGroup("");
        HealthRoute.Map(root);
        foreach (var feature in app.Services.GetRequiredService<ModuleCatalog>().Features)
            feature.MapEndpoints(root.MapGroup("").WithMetadata(new FeatureMetadata(feature.Id)));
    }
}
