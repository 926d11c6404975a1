namespace OrchardCore.Workflows.Services;

public interface IActivityLibrary
{
    global::OrchardCore.Workflows.Activities.IActivity GetActivityByName(string name);
    global::System.Collections.Generic.IEnumerable<global::OrchardCore.Workflows.Activities.IActivity> InstantiateActivities(global::System.Collections.Generic.IEnumerable<string> activityNames);
    global::OrchardCore.Workflows.Activities.IActivity InstantiateActivity(string name);
    global::System.Collections.Generic.IEnumerable<global::OrchardCore.Workflows.Activities.IActivity> ListActivities();
    global::System.Collections.Generic.IEnumerable<global::Microsoft.Extensions.Localization.LocalizedString> ListCategories();
}

public interface IWorkflowExpressionEvaluator
{
    global::System.Threading.Tasks.Task<T> EvaluateAsync<T>(global::OrchardCore.Workflows.Models.WorkflowExpression<T> expression, global::OrchardCore.Workflows.Models.WorkflowExecutionContext workflowContext, global::System.Text.Encodings.Web.TextEncoder encoder);
}

public interface IWorkflowManager
{
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IEnumerable<global::OrchardCore.Workflows.Models.WorkflowExecutionContext>> TriggerEventAsync(string name, global::System.Collections.Generic.IDictionary<string, object> input = null, string correlationId = null, bool isExclusive = false, bool isAlwaysCorrelated = false);
}
