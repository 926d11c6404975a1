namespace OrchardCore.DisplayManagement.Handlers;

public class BuildDisplayContext : global::OrchardCore.DisplayManagement.Handlers.BuildShapeContext;

public class BuildEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildShapeContext;

public abstract class BuildShapeContext
{
    public global::OrchardCore.DisplayManagement.ModelBinding.IUpdateModel Updater { get => throw null; }
}

public abstract class DisplayDriver<TModel, TConcrete> : global::OrchardCore.DisplayManagement.Handlers.DisplayDriver<TModel, TConcrete, global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext, global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext, global::OrchardCore.DisplayManagement.Handlers.UpdateEditorContext>, global::OrchardCore.DisplayManagement.Handlers.IDisplayDriver<TModel> where TModel : class where TConcrete : class, TModel;

public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> : global::OrchardCore.DisplayManagement.Handlers.DisplayDriverBase, global::OrchardCore.DisplayManagement.Handlers.IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> where TModel : class where TDisplayContext : global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext where TEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext where TUpdateContext : global::OrchardCore.DisplayManagement.Handlers.UpdateEditorContext
{
    public virtual global::OrchardCore.DisplayManagement.Views.IDisplayResult Edit(TModel model, TEditorContext context) => throw null;
    public virtual global::System.Threading.Tasks.Task<global::OrchardCore.DisplayManagement.Views.IDisplayResult> UpdateAsync(TModel model, TUpdateContext context) => throw null;
}

public abstract class DisplayDriver<TModel, TConcrete, TDisplayContext, TEditorContext, TUpdateContext> : global::OrchardCore.DisplayManagement.Handlers.DisplayDriver<TConcrete, TDisplayContext, TEditorContext, TUpdateContext>, global::OrchardCore.DisplayManagement.Handlers.IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> where TModel : class where TConcrete : class, TModel where TDisplayContext : global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext where TEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext where TUpdateContext : global::OrchardCore.DisplayManagement.Handlers.UpdateEditorContext;

public class DisplayDriverBase
{
    protected string Prefix { get => throw null; set => throw null; }
    public global::OrchardCore.DisplayManagement.Views.ShapeResult Shape(string shapeType, global::OrchardCore.DisplayManagement.IShape shape) => throw null;
}

public interface IDisplayDriver<in TModel> : global::OrchardCore.DisplayManagement.Handlers.IDisplayDriver<TModel, global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext, global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext, global::OrchardCore.DisplayManagement.Handlers.UpdateEditorContext>;

public interface IDisplayDriver<in TModel, TDisplayContext, TEditorContext, TUpdateContext> where TDisplayContext : global::OrchardCore.DisplayManagement.Handlers.BuildDisplayContext where TEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext where TUpdateContext : global::OrchardCore.DisplayManagement.Handlers.UpdateEditorContext;

public class UpdateEditorContext : global::OrchardCore.DisplayManagement.Handlers.BuildEditorContext;
