using Carnet.OrchardCore.Sites;
using Carnet.Runtime.Modules;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Services;

namespace Carnet.OrchardCore.Workflows;

/// <summary>
/// Orchard Core's library of activities with those the modules declare. Orchard Core makes one class per activity; here one
/// class serves for all events and one for all actions.
/// </summary>
internal sealed class DeclaredActivities(
    IActivityLibrary orchard, ModuleCatalog catalog, OrchardFeatures features, ActivityWords words, IWorkflowExpressionEvaluator templates, ActingPerson acting)
    : IActivityLibrary
{
    public IEnumerable<IActivity> ListActivities() => orchard.ListActivities().Concat(Names().Select(Make).OfType<IActivity>());

    public IEnumerable<LocalizedString> ListCategories() => orchard.ListCategories().Append(words.Category);

    public IActivity? GetActivityByName(string name) => Make(name) ?? orchard.GetActivityByName(name);

    public IActivity? InstantiateActivity(string name) => Make(name) ?? orchard.InstantiateActivity(name);

    public IEnumerable<IActivity> InstantiateActivities(IEnumerable<string> activityNames)
    {
        var names = activityNames.ToList();
        return names.Select(Make).OfType<IActivity>().Concat(orchard.InstantiateActivities(names));
    }

    private IEnumerable<string> Names() => catalog.Events.Select(e => e.Name).Concat(catalog.Actions.Select(a => a.Name));

    private IActivity? Make(string name)
    {
        if (catalog.Events.FirstOrDefault(e => e.Name == name && features.IsOn(e.FeatureId)) is { } fact)
            return new DeclaredEvent(fact, words);
        return catalog.Actions.FirstOrDefault(a => a.Name == name && features.IsOn(a.FeatureId)) is { } action
            ? new DeclaredTask(action, words, templates, acting)
            : null;
    }
}
