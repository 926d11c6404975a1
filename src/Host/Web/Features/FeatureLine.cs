using Carnet.Modularity.Modules;
using Carnet.Runtime.Features;
using Carnet.Runtime.Modules;

namespace Carnet.Web.Features;

/// <summary>A feature on the page: what goes on with it, and what goes off.</summary>
public sealed record FeatureLine(Feature Feature, bool IsOn, IReadOnlyList<Feature> Needs, IReadOnlyList<Feature> NeededBy)
{
    public string Category => Feature.Category;

    internal static FeatureLine Of(FeatureSwitch feature, ModuleCatalog catalog) => new(
        feature.Feature, feature.IsOn,
        [.. catalog.WithDependencies(feature.Feature.Id).Where(id => id != feature.Feature.Id).Select(id => catalog.Find(id)!)],
        [.. catalog.WithDependents(feature.Feature.Id).Where(id => id != feature.Feature.Id).Select(id => catalog.Find(id)!)]);
}
