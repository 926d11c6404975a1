namespace OrchardCore.ResourceManagement;

public interface IResourceManager
{
    void RegisterHeadScript(global::Microsoft.AspNetCore.Html.IHtmlContent script);
    global::OrchardCore.ResourceManagement.RequireSettings RegisterResource(string resourceType, string resourceName);
    void RegisterStyle(global::Microsoft.AspNetCore.Html.IHtmlContent style);
}

public class RequireSettings
{
    public global::OrchardCore.ResourceManagement.RequireSettings AtFoot() => throw null;
}
