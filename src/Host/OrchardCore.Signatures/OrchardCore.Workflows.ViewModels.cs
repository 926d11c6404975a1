namespace OrchardCore.Workflows.ViewModels;

public class ActivityViewModel<TActivity> : global::OrchardCore.DisplayManagement.Views.ShapeViewModel where TActivity : global::OrchardCore.Workflows.Activities.IActivity
{
    public ActivityViewModel(TActivity activity) { }
    public TActivity Activity { get => throw null; set => throw null; }
}
