namespace Microsoft.AspNetCore.Builder;

public static class ApplicationBuilderExtensions
{
    public static global::Microsoft.AspNetCore.Builder.IApplicationBuilder UseOrchardCore(this global::Microsoft.AspNetCore.Builder.IApplicationBuilder app, global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> configure = null) => throw null;
}
