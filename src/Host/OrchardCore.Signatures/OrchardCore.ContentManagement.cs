namespace OrchardCore.ContentManagement;

public class ContentElement : global::OrchardCore.ContentManagement.IContent;

public class ContentPart : global::OrchardCore.ContentManagement.ContentElement
{
    public ContentPart() { }
}

public class ContentPartOptionBuilder;

public interface IContent;

public static class ServiceCollectionExtensions
{
    public static global::OrchardCore.ContentManagement.ContentPartOptionBuilder AddContentPart<TContentPart>(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) where TContentPart : global::OrchardCore.ContentManagement.ContentPart => throw null;
}
