using System.Text.Encodings.Web;
using Carnet.Intranet.Layout;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.ResourceManagement;

namespace Carnet.OrchardCore.Pages;

/// <summary>Title, styles and scripts of a page, given to the theme. Bootstrap is the site's own, by the name every theme knows.</summary>
internal sealed class PageHead(IPageTitleBuilder title, IResourceManager resources, IAssets assets)
{
    public const string OwnStyle = $"{Bridge.Id}/site.css";

    public void Fill(Page page)
    {
        title.AddSegment(new HtmlString(HtmlEncoder.Default.Encode(page.Title)));
        resources.RegisterResource("stylesheet", "bootstrap");
        resources.RegisterResource("script", "bootstrap").AtFoot();
        Add(page.Styles, [ThemeFiles.BeforePaint, .. ThemeFiles.EmbeddedScripts], [ThemeFiles.Module, .. page.Scripts]);
    }

    /// <summary>For a part of Carnet on a page of somebody else.</summary>
    public void FillForPart() => Add([], [], []);

    private void Add(IEnumerable<string> styles, IEnumerable<string> scripts, IEnumerable<string> modules)
    {
        foreach (var style in ThemeFiles.EmbeddedStyles.Append(OwnStyle).Concat(styles).Distinct())
            resources.RegisterStyle(Html($"<link rel=\"stylesheet\" href=\"{assets.Url(style)}\">"));
        foreach (var script in scripts)
            resources.RegisterHeadScript(Html($"<script src=\"{assets.Url(script)}\" defer></script>"));
        foreach (var module in modules)
            resources.RegisterHeadScript(Html($"<script type=\"module\" src=\"{assets.Url(module)}\"></script>"));
    }

    private static HtmlString Html(string markup) => new(markup);
}
