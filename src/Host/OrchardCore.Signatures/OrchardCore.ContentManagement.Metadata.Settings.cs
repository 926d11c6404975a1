namespace OrchardCore.ContentManagement.Metadata.Settings;

public static class ContentPartSettingsExtensions
{
    public static global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder Attachable(this global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder builder, bool attachable = true) => throw null;
    public static global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder WithDescription(this global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder builder, string description) => throw null;
    public static global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder WithDisplayName(this global::OrchardCore.ContentManagement.Metadata.Builders.ContentPartDefinitionBuilder builder, string description) => throw null;
}

public static class ContentTypeSettingsExtensions
{
    public static global::OrchardCore.ContentManagement.Metadata.Builders.ContentTypeDefinitionBuilder Stereotype(this global::OrchardCore.ContentManagement.Metadata.Builders.ContentTypeDefinitionBuilder builder, string stereotype) => throw null;
}
