using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.Intranet.Tests;

public sealed class PageTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.Start();
        _site.Answer = _ => new PageResult(Page.Of<Greeting>("My books", ("Word", "Bonjour"), ("Nothing", null)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Puts_the_component_into_a_document_with_title_language_and_landmarks()
    {
        _site.Language = "fr";
        var page = await _site.Page();
        Assert.Equal("My books – Acme", page.Title);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Bonjour, Ada Lovelace", page.QuerySelector("main#main h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("header nav[aria-label]"));
        Assert.Equal("#main", page.Body!.FirstElementChild!.GetAttribute("href"));
    }

    [Fact]
    public async Task Renders_the_component_with_the_requests_services_base_path_and_antiforgery_token()
    {
        var page = await _site.Page();
        Assert.Equal("/acme/books/1", page.QuerySelector("#link")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelector("#form input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        Assert.NotEmpty(page.QuerySelector("meta[name=carnet-antiforgery]")!.GetAttribute("content")!);
    }

    [Fact]
    public async Task Answers_with_the_pages_own_status()
    {
        _site.Answer = _ => new PageResult(Page.Of<Greeting>("Gone") with { StatusCode = 404 });
        var response = await _site.Get("/acme/here");
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Shows_a_visitor_the_sites_name_and_the_languages_only()
    {
        _site.User = null;
        var page = await _site.Page();
        Assert.Equal("Acme", page.QuerySelector(".brand-name")!.TextContent);
        Assert.Equal(["en", "fr", "es"], page.QuerySelectorAll(".language-choice button").Select(b => b.GetAttribute("value")));
        Assert.Equal("/acme/here", page.QuerySelector(".language-choice input[name=returnUrl]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("nav, form[role=search], .dropdown"));
    }

    [Fact]
    public async Task Signs_out_by_a_form_with_a_token()
    {
        var form = (await _site.Page()).QuerySelector("form[action='/acme/sign-out']")!;
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Theory]
    [InlineData("dark", "dark", "dark", "dark")]
    [InlineData("light", "light", "light", "light")]
    [InlineData("auto", "auto", "light", "light dark")]
    [InlineData("\"><b>", "auto", "light", "light dark")]
    public async Task Wears_the_colours_the_person_prefers(string preference, string theme, string first, string scheme)
    {
        _site.Preferences = new DisplayPreferences { Theme = preference };
        var page = await _site.Page();
        Assert.Equal(theme, page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(first, page.DocumentElement.GetAttribute("data-bs-theme"));
        Assert.Equal(scheme, page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Takes_the_list_of_shortcuts_away_from_who_switched_them_off()
    {
        Assert.NotNull((await _site.Page()).QuerySelector("#shortcuts-dialog"));
        _site.Preferences = new DisplayPreferences { Shortcuts = false };
        var page = await _site.Page();
        Assert.Equal("off", page.Body!.GetAttribute("data-shortcuts"));
        Assert.Null(page.QuerySelector("#shortcuts-dialog, [data-open-shortcuts]"));
    }

    [Fact]
    public async Task Writes_the_own_name_in_the_order_the_reader_prefers()
    {
        _site.Preferences = new DisplayPreferences { NameOrder = NameOrder.LastFirst };
        Assert.Equal("Lovelace, Ada", (await _site.Page()).QuerySelector("#person-menu .topbar-button-text")!.TextContent);
    }
}
