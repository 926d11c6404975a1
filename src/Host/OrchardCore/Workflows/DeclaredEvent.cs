using Carnet.Modularity.Modules;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace Carnet.OrchardCore.Workflows;

/// <summary>
/// Any event a module declares, as an activity a workflow can start with or wait for. Its data are the workflow's input under
/// their declared names, together with <c>actorId</c> when somebody caused it.
/// </summary>
public sealed class DeclaredEvent : EventActivity
{
    private readonly ActivityWords _words;

    internal DeclaredEvent(EventDeclaration declaration, ActivityWords words) => (Declaration, _words) = (declaration, words);

    internal EventDeclaration Declaration { get; }

    public override string Name => Declaration.Name;
    public override LocalizedString DisplayText => new(Name, _words.Of(Declaration.FeatureId, Declaration.Title));
    public override LocalizedString Category => _words.Category;

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        [new Outcome(_words.Outcome(ActivityWords.Done))];

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(ActivityWords.Done);
}
