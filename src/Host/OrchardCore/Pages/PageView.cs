using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using OrchardCore.DisplayManagement.Razor;

namespace Carnet.OrchardCore.Pages;

/// <summary>The one view of the bridge, by hand: a theme surrounds views, and there is nothing in this one but the finished page.</summary>
public sealed class PageView : RazorPage<object>
{
    public const string Address = $"/Areas/{Bridge.Id}/Views/Page/Show.cshtml";

    public override Task ExecuteAsync()
    {
        WriteLiteral(Context.Features.Get<RenderedPage>()?.Html);
        return Task.CompletedTask;
    }
}

/// <summary>Makes the view known as the compiler would.</summary>
internal sealed class PageViews : IApplicationFeatureProvider<ViewsFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewsFeature feature) =>
        feature.ViewDescriptors.Add(new CompiledViewDescriptor
        {
            ExpirationTokens = [],
            RelativePath = PageView.Address,
            Item = new TenantRazorCompiledItem(typeof(PageView), PageView.Address),
        });
}
