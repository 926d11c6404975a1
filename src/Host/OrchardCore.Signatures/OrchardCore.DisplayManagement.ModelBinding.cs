namespace OrchardCore.DisplayManagement.ModelBinding;

public interface IUpdateModel
{
    global::System.Threading.Tasks.Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class;
}
