namespace Microsoft.Extensions.DependencyInjection;

public class OrchardCoreBuilder
{
    public global::Microsoft.Extensions.DependencyInjection.IServiceCollection ApplicationServices { get => throw null; }
    public global::Microsoft.Extensions.DependencyInjection.OrchardCoreBuilder ConfigureServices(global::System.Action<global::Microsoft.Extensions.DependencyInjection.IServiceCollection> configure, int order = 0) => throw null;
}

public static class OrchardCoreBuilderExtensions
{
    public static global::Microsoft.Extensions.DependencyInjection.OrchardCoreBuilder AddSetupFeatures(this global::Microsoft.Extensions.DependencyInjection.OrchardCoreBuilder builder, params string[] featureIds) => throw null;
}

public static class ServiceExtensions
{
    public static global::Microsoft.Extensions.DependencyInjection.OrchardCoreBuilder AddOrchardCms(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) => throw null;
}
