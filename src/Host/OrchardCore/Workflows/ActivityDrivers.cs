using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Workflows.Display;
using OrchardCore.Workflows.ViewModels;

namespace Carnet.OrchardCore.Workflows;

/// <summary>Thumbnail, look in the drawing and editor of every declared event.</summary>
internal sealed class DeclaredEventDriver : ActivityDisplayDriver<DeclaredEvent>
{
    public override IDisplayResult Edit(DeclaredEvent activity, BuildEditorContext context) =>
        Shape(ActivityShapes.EventEditor, new ActivityViewModel<DeclaredEvent>(activity)).Location("Content");
}

/// <summary>The same for every declared action, with a field for each of its inputs.</summary>
internal sealed class DeclaredTaskDriver : ActivityDisplayDriver<DeclaredTask>
{
    public override IDisplayResult Edit(DeclaredTask activity, BuildEditorContext context) =>
        Shape(ActivityShapes.TaskEditor, new ActivityViewModel<DeclaredTask>(activity)).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(DeclaredTask activity, UpdateEditorContext context)
    {
        var form = new TaskForm();
        await context.Updater.TryUpdateModelAsync(form, TaskForm.Prefix);
        activity.Inputs = activity.Declaration.Inputs.ToDictionary(field => field.Name, field => form.Inputs.GetValueOrDefault(field.Name) ?? "");
        return Edit(activity, context);
    }
}

internal sealed class TaskForm
{
    public const string Prefix = "Carnet";

    public Dictionary<string, string> Inputs { get; set; } = [];

    public static string NameOf(string input) => $"{Prefix}.{nameof(Inputs)}[{input}]";
}
