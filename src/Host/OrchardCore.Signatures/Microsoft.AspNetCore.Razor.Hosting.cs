namespace Microsoft.AspNetCore.Razor.Hosting;

public class TenantRazorCompiledItem : global::Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItem
{
    public TenantRazorCompiledItem(global::System.Type type, string identifier) { }
    public override string Identifier { get => throw null; }
    public override string Kind { get => throw null; }
    public override global::System.Collections.Generic.IReadOnlyList<object> Metadata { get => throw null; }
    public override global::System.Type Type { get => throw null; }
}
