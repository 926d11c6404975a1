namespace OrchardCore.DisplayManagement.Descriptors;

public interface IShapeAttributeProvider;

public static class ShapeProviderExtensions
{
    public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddShapeAttributes<T>(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) where T : class, global::OrchardCore.DisplayManagement.Descriptors.IShapeAttributeProvider => throw null;
}
