namespace OrchardCore.Workflows.Display;

public abstract class ActivityDisplayDriver<TActivity> : global::OrchardCore.DisplayManagement.Handlers.DisplayDriver<global::OrchardCore.Workflows.Activities.IActivity, TActivity> where TActivity : class, global::OrchardCore.Workflows.Activities.IActivity
{
    protected ActivityDisplayDriver() { }
}
