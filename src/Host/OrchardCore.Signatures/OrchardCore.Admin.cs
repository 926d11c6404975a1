namespace OrchardCore.Admin;

[global::System.AttributeUsage((global::System.AttributeTargets)68, AllowMultiple = false, Inherited = true)]
public class AdminAttribute : global::System.Attribute, global::Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata
{
    public string RouteName { get => throw null; set => throw null; }
    public string Template { get => throw null; set => throw null; }
    public static void Apply(global::Microsoft.AspNetCore.Http.HttpContext context) => throw null;
}
