using Carnet.Modularity.Modules;
using Carnet.Modularity.Texts;
using Carnet.Runtime.Features;
using Carnet.Runtime.Modules;

namespace Carnet.Web.Features;

/// <summary>Features in the words of the modules that declare them.</summary>
public sealed class FeatureTexts(ModuleCatalog catalog, TextCatalog texts, Texts<HostModule> t)
{
    public string Of(Feature feature, string key) =>
        texts.Get(catalog.Modules.First(module => module.Features.Any(f => f.Id == feature.Id)).GetType().Assembly, key);

    public string Names(IEnumerable<Feature> features) => string.Join(", ", features.Select(feature => Of(feature, feature.Name)));

    public string Switched(bool on, IEnumerable<FeatureSwitch> changed)
    {
        var names = Names(changed.Select(feature => feature.Feature));
        return on ? t["Switched on: {0}.", names] : t["Switched off: {0}. The data stays.", names];
    }
}
