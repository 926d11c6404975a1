namespace OrchardCore.ContentManagement.Display.ContentDisplay;

public abstract class ContentPartDisplayDriver<TPart> : global::OrchardCore.DisplayManagement.Handlers.DisplayDriverBase, global::OrchardCore.ContentManagement.Display.ContentDisplay.IContentPartDisplayDriver where TPart : global::OrchardCore.ContentManagement.ContentPart, new()
{
    protected ContentPartDisplayDriver() { }
    public virtual global::OrchardCore.DisplayManagement.Views.IDisplayResult Display(TPart part, global::OrchardCore.ContentManagement.Display.Models.BuildPartDisplayContext context) => throw null;
    public virtual global::OrchardCore.DisplayManagement.Views.IDisplayResult Edit(TPart part, global::OrchardCore.ContentManagement.Display.Models.BuildPartEditorContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task<global::OrchardCore.DisplayManagement.Views.IDisplayResult> UpdateAsync(TPart part, global::OrchardCore.ContentManagement.Display.Models.UpdatePartEditorContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task<global::OrchardCore.DisplayManagement.Views.IDisplayResult> UpdateAsync(TPart part, global::OrchardCore.DisplayManagement.ModelBinding.IUpdateModel updater) => throw null;
}

public static class ContentPartServiceCollectionExtensions
{
    public static global::OrchardCore.ContentManagement.ContentPartOptionBuilder UseDisplayDriver<TContentPartDisplayDriver>(this global::OrchardCore.ContentManagement.ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, global::OrchardCore.ContentManagement.Display.ContentDisplay.IContentPartDisplayDriver => throw null;
}

public interface IContentPartDisplayDriver;
