namespace OrchardCore.Data;

public static class IndexServiceCollectionExtensions
{
    public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddIndexProvider<TIndexProvider>(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) where TIndexProvider : class, global::YesSql.Indexes.IIndexProvider => throw null;
}
