using AngleSharp.Dom;
using Carnet.Modularity.Pages;

namespace Carnet.Intranet.Tests;

public sealed class MenuTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.Start();
        _site.Answer = _ => new PageResult(Page.Of<Greeting>("Books"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Lists_the_modules_entries_in_their_order_below_the_base_path() =>
        Assert.Equal(["/acme/here", "/acme/second"], Entries(await _site.Page()));

    [Fact]
    public async Task Hides_the_entry_of_a_feature_that_is_off()
    {
        _site.FeaturesOff.Add("second");
        Assert.Equal(["/acme/here"], Entries(await _site.Page()));
    }

    [Fact]
    public async Task Hides_the_entry_the_person_has_no_permission_for()
    {
        _site.PermissionsMissing.Add("second.use");
        Assert.Equal(["/acme/here"], Entries(await _site.Page()));
    }

    [Fact]
    public async Task Shows_no_administration_menu_to_who_may_administer_nothing()
    {
        Assert.NotNull((await _site.Page()).QuerySelector("#admin-menu"));
        _site.PermissionsMissing.Add("users");
        Assert.Null((await _site.Page()).QuerySelector("#admin-menu"));
    }

    [Theory]
    [InlineData("/acme/here")]
    [InlineData("/acme/here/1/edit")]
    public async Task Marks_the_entry_of_the_current_page_and_of_pages_below_it(string path)
    {
        var current = Assert.Single((await _site.Page(path)).QuerySelectorAll(".main-menu [aria-current=page]"));
        Assert.Equal("/acme/here", current.GetAttribute("href"));
    }

    [Fact]
    public async Task Offers_the_search_field_with_what_was_typed()
    {
        var form = (await _site.Page("/acme/here/search?q=zo%C3%AB")).QuerySelector("form[role=search]")!;
        Assert.Equal("/acme/here/search", form.GetAttribute("action"));
        Assert.Equal("zoë", form.QuerySelector("input[name=q]")!.GetAttribute("value"));
        Assert.Equal("Search books", form.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task Offers_no_search_field_while_its_feature_is_off()
    {
        _site.FeaturesOff.Add("books");
        Assert.Null((await _site.Page()).QuerySelector("form[role=search]"));
    }

    private static IEnumerable<string?> Entries(IDocument page) =>
        page.QuerySelectorAll(".main-menu li a").Select(a => a.GetAttribute("href"));
}
