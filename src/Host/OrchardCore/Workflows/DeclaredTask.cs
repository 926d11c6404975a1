using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Carnet.OrchardCore.Workflows;

/// <summary>
/// Any action a module declares, as a step of a workflow. Each input is a Liquid template; the results are the workflow's
/// output under their names. A refusal leads to the outcome Refused with the reason as the last result.
/// </summary>
public sealed class DeclaredTask : TaskActivity
{
    private readonly ActivityWords _words;
    private readonly IWorkflowExpressionEvaluator _templates;
    private readonly ActingPerson _acting;

    internal DeclaredTask(ActionDeclaration declaration, ActivityWords words, IWorkflowExpressionEvaluator templates, ActingPerson acting) =>
        (Declaration, _words, _templates, _acting) = (declaration, words, templates, acting);

    internal ActionDeclaration Declaration { get; }

    public override string Name => Declaration.Name;
    public override LocalizedString DisplayText => new(Name, _words.Of(Declaration.FeatureId, Declaration.Title));
    public override LocalizedString Category => _words.Category;

    /// <summary>Templates by the names of the inputs.</summary>
    public Dictionary<string, string> Inputs
    {
        get => GetProperty(() => new Dictionary<string, string>());
        set => SetProperty(value);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        [new Outcome(_words.Outcome(ActivityWords.Done)), new Outcome(_words.Outcome(ActivityWords.Refused))];

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        try
        {
            var results = await _acting.Run(Declaration, await Evaluate(workflowContext), workflowContext.Input);
            foreach (var (name, value) in results)
                workflowContext.Output[name] = value;
            workflowContext.LastResult = results;
            return Outcomes(ActivityWords.Done);
        }
        catch (RefusalException refusal)
        {
            workflowContext.LastResult = _words.Of(refusal);
            return Outcomes(ActivityWords.Refused);
        }
    }

    private async Task<Dictionary<string, object>> Evaluate(WorkflowExecutionContext workflow)
    {
        var inputs = new Dictionary<string, object>();
        foreach (var field in Declaration.Inputs)
        {
            var text = await _templates.EvaluateAsync(new WorkflowExpression<string>(Inputs.GetValueOrDefault(field.Name) ?? ""), workflow, null);
            inputs[field.Name] = field.Kind == FieldKind.Number ? NumberOf(field, text) : text?.Trim() ?? "";
        }
        return inputs;
    }

    private static double NumberOf(DeclaredField field, string? text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidException(field.Name, "This is not a number: {0}", text ?? "") { TextsOf = typeof(DeclaredTask) };
}
