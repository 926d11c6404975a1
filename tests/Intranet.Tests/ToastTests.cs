using System.Text.Json;
using AngleSharp.Dom;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.Intranet.Tests;

public sealed class ToastTests : IAsyncLifetime
{
    private const string Deleted = "Élise a été supprimée.";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Appears_in_the_page_after_a_redirect_and_only_there()
    {
        _site.Answer = http => Delete(http, Answer.Redirect(http, "here"));
        Assert.Equal(303, (int)(await _site.Post("/acme/here")).StatusCode);
        ShowPages();
        var toast = Assert.Single(Toasts(await _site.Page()));
        Assert.Equal(Deleted, toast.QuerySelector("[data-toast-text]")!.TextContent);
        Assert.Equal("/acme/here/undo/7", toast.QuerySelector("form[method=post]")!.GetAttribute("action"));
        Assert.Empty(Toasts(await _site.Page()));
    }

    [Fact]
    public async Task Appears_in_the_page_after_htmx_was_sent_elsewhere()
    {
        _site.Answer = http => Delete(http, Answer.Redirect(http, "here"));
        var answer = await _site.Post("/acme/here", fragment: true);
        Assert.Equal("/acme/here", answer.Headers.GetValues("HX-Redirect").Single());
        Assert.False(answer.Headers.Contains("HX-Trigger"));
        ShowPages();
        Assert.Single(Toasts(await _site.Page()));
    }

    [Fact]
    public async Task Comes_beside_a_fragment_as_an_event_in_plain_ascii()
    {
        _site.Answer = http =>
        {
            http.Response.Headers["HX-Trigger"] = "contacts-changed";
            return Delete(http, Answer.Fragment<Greeting>());
        };
        var answer = await _site.Post("/acme/here", fragment: true);
        var header = answer.Headers.GetValues("HX-Trigger").Single();
        Assert.All(header, c => Assert.InRange(c, ' ', '~'));
        using var events = JsonDocument.Parse(header);
        Assert.True(events.RootElement.TryGetProperty("contacts-changed", out _));
        var toast = events.RootElement.GetProperty("carnet:toast").GetProperty("toasts")[0];
        Assert.Equal(Deleted, toast.GetProperty("text").GetString());
        Assert.Equal("/acme/here/undo/7", toast.GetProperty("undoUrl").GetString());
        ShowPages();
        Assert.Empty(Toasts(await _site.Page()));
    }

    [Fact]
    public async Task Appears_in_a_page_that_is_the_answer_itself()
    {
        _site.Answer = http => Delete(http, new PageResult(Page.Of<Greeting>("Books")));
        Assert.Single(Toasts(await _site.Page()));
        ShowPages();
        Assert.Empty(Toasts(await _site.Page()));
    }

    [Fact]
    public async Task Ignores_a_notice_that_this_site_did_not_write()
    {
        ShowPages();
        _site.SetCookie(Modularity.Pages.Toasts.CookieOf(Site.Tenant), Uri.EscapeDataString("""[{"Text":"Call 555-0100","UndoPath":"evil"}]"""));
        Assert.Empty(Toasts(await _site.Page()));
        Assert.False(_site.HasCookie(Modularity.Pages.Toasts.CookieOf(Site.Tenant)));
    }

    private static IResult Delete(HttpContext http, IResult answer)
    {
        Modularity.Pages.Toasts.Add(http, Deleted, "here/undo/7");
        return answer;
    }

    private void ShowPages() => _site.Answer = _ => new PageResult(Page.Of<Greeting>("Books"));

    private static IEnumerable<IElement> Toasts(IDocument page) => page.QuerySelectorAll("#toasts [data-toast]");
}
