namespace OrchardCore.ContentManagement.Metadata.Builders;

public class ContentPartDefinitionBuilder;

public class ContentTypeDefinitionBuilder
{
    public global::OrchardCore.ContentManagement.Metadata.Builders.ContentTypeDefinitionBuilder DisplayedAs(string displayName) => throw null;
    public global::OrchardCore.ContentManagement.Metadata.Builders.ContentTypeDefinitionBuilder WithPart(string partName) => throw null;
}
