namespace OrchardCore.DisplayManagement.Razor;

public interface IRazorPage;

public abstract class RazorPage<TModel> : global::Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, global::OrchardCore.DisplayManagement.Razor.IRazorPage
{
    protected RazorPage() { }
}
