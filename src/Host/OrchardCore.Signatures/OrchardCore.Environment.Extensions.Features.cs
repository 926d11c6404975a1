namespace OrchardCore.Environment.Extensions.Features;

public class FeaturesProvider : global::OrchardCore.Environment.Extensions.Features.IFeaturesProvider
{
    public FeaturesProvider(global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureBuilderEvents> featureBuilderEvents) { }
    public global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureInfo> GetFeatures(global::OrchardCore.Environment.Extensions.IExtensionInfo extensionInfo, global::OrchardCore.Environment.Extensions.IManifestInfo manifestInfo) => throw null;
}

public interface IFeatureBuilderEvents;

public interface IFeatureInfo
{
    global::OrchardCore.Environment.Extensions.IExtensionInfo Extension { get; }
    string Id { get; }
}

public interface IFeaturesProvider
{
    global::System.Collections.Generic.IEnumerable<global::OrchardCore.Environment.Extensions.Features.IFeatureInfo> GetFeatures(global::OrchardCore.Environment.Extensions.IExtensionInfo extensionInfo, global::OrchardCore.Environment.Extensions.IManifestInfo manifestInfo);
}
