using Carnet.Modularity.Modules;
using Carnet.Runtime.Modules;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using ManifestFeature = OrchardCore.Modules.Manifest.FeatureAttribute;

namespace Carnet.OrchardCore;

/// <summary>Adds the features that the Carnet modules declare to those of the bridge's own manifest. Of the whole application, not of a tenant.</summary>
internal sealed class CarnetFeatures(ModuleCatalog catalog, IEnumerable<IFeatureBuilderEvents> events) : IFeaturesProvider
{
    private readonly FeaturesProvider _orchard = new(events);

    public IEnumerable<IFeatureInfo> GetFeatures(IExtensionInfo extensionInfo, IManifestInfo manifestInfo)
    {
        var declared = manifestInfo.ModuleInfo.Features;
        if (extensionInfo.Id == Bridge.Id)
            declared.AddRange(catalog.Features.Where(feature => declared.All(d => d.Id != feature.Id)).Select(Describe));
        return _orchard.GetFeatures(extensionInfo, manifestInfo);
    }

    private static ManifestFeature Describe(Feature feature) => new()
    {
        Id = feature.Id,
        Name = feature.Name,
        Description = feature.Description,
        Category = feature.Category,
        Dependencies = [Bridge.Id, .. feature.DependsOn],
    };
}
