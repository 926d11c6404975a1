using AngleSharp.Dom;
using Carnet.Intranet.Assets;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Carnet.Intranet.Tests;

public sealed class AssetTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.Start();
        _site.Answer = _ => new PageResult(Page.Of<Greeting>("Books") with { Styles = ["Carnet.Elsewhere/x.css"] });
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Names_only_files_that_are_served_with_a_version_below_the_base_path()
    {
        var page = await _site.Page();
        var addresses = page.QuerySelectorAll("link[href], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Where(a => !a.Contains("Elsewhere")).ToList();
        Assert.True(addresses.Count > 10);
        foreach (var address in addresses)
        {
            Assert.Matches("^/acme/_content/Carnet.Intranet/.+\\?v=[\\w-]{12}$", address);
            Assert.Equal(200, (int)(await _site.Get(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Serves_every_module_that_the_scripts_import()
    {
        var source = await (await _site.Get("/acme/_content/Carnet.Intranet/js/intranet.js")).Content.ReadAsStringAsync();
        var imports = source.Split('\n').Where(line => line.StartsWith("import", StringComparison.Ordinal)).Select(line => line.Split('\'')[1]).ToList();
        Assert.NotEmpty(imports);
        foreach (var import in imports)
            Assert.Equal(200, (int)(await _site.Get("/acme/_content/Carnet.Intranet/js/" + import)).StatusCode);
    }

    [Fact]
    public async Task Leaves_the_version_out_for_a_file_nobody_has() =>
        Assert.NotNull((await _site.Page()).QuerySelector("link[href='/acme/_content/Carnet.Elsewhere/x.css']"));

    [Fact]
    public void Changes_the_version_with_the_content()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.css", "one");
        using var files = new PhysicalFileProvider(folder.Path);
        var environment = new WebRoot(files);
        var before = new AssetVersions(environment).Of("/a.css");
        Assert.Equal(before, new AssetVersions(environment).Of("/a.css"));
        folder.Write("a.css", "two");
        Assert.NotEqual(before, new AssetVersions(environment).Of("/a.css"));
    }

    /// <summary>script-src 'self'; style-src 'self': nothing may stand in the page itself.</summary>
    [Theory]
    [InlineData("/acme/here")]
    [InlineData("/acme/_theme")]
    [InlineData("/acme/_theme/panes/3")]
    public async Task Holds_no_script_and_no_style_inside_the_page(string path)
    {
        var page = await _site.Page(path);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.StartsWith("hx-on", StringComparison.Ordinal));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("carnet-assets-").FullName;
        public void Write(string name, string content) => File.WriteAllText(System.IO.Path.Combine(Path, name), content);
        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private sealed class WebRoot(IFileProvider files) : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";
        public IFileProvider WebRootFileProvider { get; set; } = files;
        public string EnvironmentName { get; set; } = "";
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = files;
    }
}
