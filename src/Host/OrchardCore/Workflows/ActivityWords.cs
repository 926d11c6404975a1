using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;
using Carnet.Runtime.Modules;
using Microsoft.Extensions.Localization;

namespace Carnet.OrchardCore.Workflows;

/// <summary>What activities are called, in the reader's language.</summary>
internal sealed class ActivityWords(ModuleCatalog catalog, TextCatalog texts, Texts<ActivityWords> own)
{
    public const string Done = "Done", Refused = "Refused";

    public LocalizedString Category => new(Bridge.Category, Bridge.Category);

    public LocalizedString Outcome(string name) => new(name, name == Done ? own["Done"] : own["Refused"]);

    /// <summary>A text of the module that owns the feature.</summary>
    public string Of(string featureId, string text) =>
        texts.Get(catalog.Modules.First(module => module.Features.Any(feature => feature.Id == featureId)).GetType().Assembly, text);

    public string Of(RefusalException refusal) => texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]);
}
