using Carnet.Modularity.Work;
using Carnet.OrchardCore.Contents;
using Carnet.OrchardCore.Sites;
using Carnet.OrchardCore.Workflows;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Settings;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Services;

namespace Carnet.OrchardCore;

/// <summary>Where the tenant has workflows: events and actions of the modules as activities.</summary>
[RequireFeatures("OrchardCore.Workflows")]
public sealed class WorkflowStartup : StartupBase
{
    // After Orchard Core's own, whose library is taken over.
    public override int Order => 100;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ActivityWords>();
        services.AddScoped<ActingPerson>();
        services.AddScoped<IEventHandler, WorkflowTrigger>();
        services.AddScoped<IDisplayDriver<IActivity>, DeclaredEventDriver>();
        services.AddScoped<IDisplayDriver<IActivity>, DeclaredTaskDriver>();
        services.AddShapeAttributes<ActivityShapes>();
        services.Decorate<IActivityLibrary>((sp, library) => ActivatorUtilities.CreateInstance<DeclaredActivities>(sp, library));
    }
}

/// <summary>The feature "Contacts as content".</summary>
[Feature(Bridge.ContentFeature)]
public sealed class ContentStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<ContactPart>().UseDisplayDriver<ContactPartDriver>();
        services.AddContentPart<CarnetMenuPart>().UseDisplayDriver<MenuPartDriver>();
        services.AddShapeAttributes<CardShapes>();
        services.AddDataMigration<ContentTypes>();
    }
}

internal static class Decorations
{
    public static void DecorateSettings(this IServiceCollection services) =>
        services.Decorate<ISiteSettings>((sp, stored) => new OrchardSettings(stored, sp.GetRequiredService<ISiteService>()));

    /// <summary>The service registered last, handed to what takes its place.</summary>
    public static void Decorate<TService>(this IServiceCollection services, Func<IServiceProvider, TService, TService> around) where TService : class
    {
        var inner = services.Last(descriptor => descriptor.ServiceType == typeof(TService)).ImplementationType!;
        services.AddScoped(sp => around(sp, (TService)ActivatorUtilities.CreateInstance(sp, inner)));
    }
}
