namespace OrchardCore.ContentManagement.Metadata;

public static class ContentDefinitionManagerExtensions
{
    public static global::System.Threading.Tasks.Task AlterPartDefinitionAsync(this global::OrchardCore.ContentManagement.Metadata.IContentDefinitionManager manager, string name, global::System.Action<global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder> alteration) => throw null;
    public static global::System.Threading.Tasks.Task AlterTypeDefinitionAsync(this global::OrchardCore.ContentManagement.Metadata.IContentDefinitionManager manager, string name, global::System.Action<global::OrchardCore.ContentManagement.Metadata.Builders.ContentTypeDefinitionBuilder> alteration) => throw null;
}

public interface IContentDefinitionManager;
