using Carnet.OrchardCore.Pages;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Workflows.ViewModels;

namespace Carnet.OrchardCore.Workflows;

/// <summary>The shapes Orchard Core asks for, by the names of the two activity classes, drawn by components.</summary>
internal sealed class ActivityShapes(Parts parts) : IShapeAttributeProvider
{
    public const string EventEditor = $"{nameof(DeclaredEvent)}_Fields_Edit", TaskEditor = $"{nameof(DeclaredTask)}_Fields_Edit";

    [Shape($"{nameof(DeclaredEvent)}_Fields_Thumbnail")]
    public Task<IHtmlContent> EventThumbnail(ActivityViewModel<DeclaredEvent> shape) => Card(shape.Activity, thumbnail: true);

    [Shape($"{nameof(DeclaredEvent)}_Fields_Design")]
    public Task<IHtmlContent> EventDesign(ActivityViewModel<DeclaredEvent> shape) => Card(shape.Activity, thumbnail: false);

    [Shape(EventEditor)]
    public Task<IHtmlContent> EventEdit(ActivityViewModel<DeclaredEvent> shape) =>
        parts.Render<EventFields>(("Activity", shape.Activity));

    [Shape($"{nameof(DeclaredTask)}_Fields_Thumbnail")]
    public Task<IHtmlContent> TaskThumbnail(ActivityViewModel<DeclaredTask> shape) => Card(shape.Activity, thumbnail: true);

    [Shape($"{nameof(DeclaredTask)}_Fields_Design")]
    public Task<IHtmlContent> TaskDesign(ActivityViewModel<DeclaredTask> shape) => Card(shape.Activity, thumbnail: false);

    [Shape(TaskEditor)]
    public Task<IHtmlContent> TaskEdit(ActivityViewModel<DeclaredTask> shape) =>
        parts.Render<TaskFields>(("Activity", shape.Activity));

    private Task<IHtmlContent> Card(DeclaredEvent fact, bool thumbnail) =>
        Card(fact.DisplayText.Value, fact.Declaration.FeatureId, fact.Declaration.Description, fact.Declaration.Icon, thumbnail);

    private Task<IHtmlContent> Card(DeclaredTask task, bool thumbnail) =>
        Card(task.DisplayText.Value, task.Declaration.FeatureId, task.Declaration.Description, task.Declaration.Icon, thumbnail);

    private Task<IHtmlContent> Card(string title, string featureId, string description, string icon, bool thumbnail) =>
        parts.Render<ActivityCard>(("Heading", title), ("FeatureId", featureId), ("Description", description), ("Icon", icon), ("Thumbnail", thumbnail));
}
