namespace OrchardCore.Modules;

[global::System.AttributeUsage((global::System.AttributeTargets)4, AllowMultiple = false, Inherited = true)]
public class FeatureAttribute : global::System.Attribute
{
    public FeatureAttribute(string featureName) { }
    public string FeatureName { get => throw null; set => throw null; }
}

public interface IAsyncStartup;

public interface IModularTenantEvents;

public interface IModuleNamesProvider
{
    global::System.Collections.Generic.IEnumerable<string> GetModuleNames();
}

public interface IStartup;

public class ModularTenantEvents : global::OrchardCore.Modules.IModularTenantEvents
{
    public ModularTenantEvents() { }
    public virtual global::System.Threading.Tasks.Task ActivatingAsync() => throw null;
}

[global::System.AttributeUsage((global::System.AttributeTargets)4, AllowMultiple = false, Inherited = true)]
public class RequireFeaturesAttribute : global::System.Attribute
{
    public RequireFeaturesAttribute(string featureName) { }
}

public abstract class StartupBase : global::OrchardCore.Modules.IStartup, global::OrchardCore.Modules.IAsyncStartup
{
    protected StartupBase() { }
    public virtual int ConfigureOrder { get => throw null; }
    public virtual int Order { get => throw null; }
    public virtual void Configure(global::Microsoft.AspNetCore.Builder.IApplicationBuilder app, global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes, global::System.IServiceProvider serviceProvider) => throw null;
    public virtual void ConfigureServices(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) => throw null;
}
