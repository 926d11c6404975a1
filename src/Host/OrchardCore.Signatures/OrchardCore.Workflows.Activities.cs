namespace OrchardCore.Workflows.Activities;

public abstract class Activity : global::OrchardCore.Entities.Entity, global::OrchardCore.Workflows.Activities.IActivity
{
    public abstract global::Microsoft.Extensions.Localization.LocalizedString Category { get; }
    public abstract global::Microsoft.Extensions.Localization.LocalizedString DisplayText { get; }
    public abstract string Name { get; }
    public virtual global::System.Threading.Tasks.Task<global::OrchardCore.Workflows.Activities.ActivityExecutionResult> ExecuteAsync(global::OrchardCore.Workflows.Models.WorkflowExecutionContext workflowContext, global::OrchardCore.Workflows.Models.ActivityContext activityContext) => throw null;
    public abstract global::System.Collections.Generic.IEnumerable<global::OrchardCore.Workflows.Abstractions.Models.Outcome> GetPossibleOutcomes(global::OrchardCore.Workflows.Models.WorkflowExecutionContext workflowContext, global::OrchardCore.Workflows.Models.ActivityContext activityContext);
    protected virtual T GetProperty<T>(global::System.Func<T> defaultValue = null, string name = null) => throw null;
    protected static global::OrchardCore.Workflows.Activities.ActivityExecutionResult Outcomes(string name) => throw null;
    public virtual global::OrchardCore.Workflows.Activities.ActivityExecutionResult Resume(global::OrchardCore.Workflows.Models.WorkflowExecutionContext workflowContext, global::OrchardCore.Workflows.Models.ActivityContext activityContext) => throw null;
    protected virtual void SetProperty(object value, string name = null) => throw null;
}

public class ActivityExecutionResult;

public abstract class EventActivity : global::OrchardCore.Workflows.Activities.Activity, global::OrchardCore.Workflows.Activities.IEvent
{
    protected EventActivity() { }
}

public interface IActivity : global::OrchardCore.Entities.IEntity;

public interface IEvent : global::OrchardCore.Workflows.Activities.IActivity, global::OrchardCore.Entities.IEntity;

public interface ITask : global::OrchardCore.Workflows.Activities.IActivity, global::OrchardCore.Entities.IEntity;

public abstract class TaskActivity : global::OrchardCore.Workflows.Activities.Activity, global::OrchardCore.Workflows.Activities.ITask
{
    protected TaskActivity() { }
}
