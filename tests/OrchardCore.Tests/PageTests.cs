using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class PageTests(OrchardSite site)
{
    [OrchardFact]
    public async Task A_page_stands_in_the_theme_of_the_site()
    {
        using var admin = await site.SignedIn();
        var page = await admin.Get(await admin.OwnBook());
        Assert.True(page.Has("nav.navbar"));
        Assert.True(page.Has("main .carnet-site .panes"));
        Assert.Contains("Intranet of Default", page.Text("title"), StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task An_administration_page_stands_in_the_admin_theme()
    {
        using var admin = await site.SignedIn();
        var page = await admin.Get("admin/groups");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has("#ta-left-sidebar"));
        Assert.True(page.Has(".carnet-site"));
    }

    [OrchardFact]
    public async Task A_fragment_has_no_layout()
    {
        using var admin = await site.SignedIn();
        var contact = await admin.AddContact("Fanny", "Fragment");
        var fragment = await admin.GetFragment(contact);
        Assert.Contains("Fanny", fragment.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment.Body, StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task Links_and_redirects_stay_below_the_prefix_of_the_tenant()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.AcmePrefix);
        Assert.StartsWith("/acme/books/", (await admin.Get("contacts")).Location, StringComparison.Ordinal);
        var page = await admin.Get(await admin.OwnBook());
        var own = page.Document.QuerySelectorAll(".carnet-site a[href], .carnet-site form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!);
        Assert.All(own.Where(address => address.StartsWith('/')), address => Assert.StartsWith("/acme/", address, StringComparison.Ordinal));
    }

    [OrchardFact]
    public async Task Static_files_are_served_below_the_tenant()
    {
        using var visitor = await site.Visitor(OrchardSite.AcmePrefix);
        var style = await visitor.Get("_content/Carnet.Contacts/contacts.css");
        Assert.Equal(HttpStatusCode.OK, style.Status);
        Assert.Equal("text/css", style.ContentType);
    }

    [OrchardFact]
    public async Task A_change_without_the_token_is_400_and_with_it_is_done()
    {
        using var admin = await site.SignedIn();
        var book = await admin.OwnBook();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["family"] = "Forged" });
        using var request = new HttpRequestMessage(HttpMethod.Post, book) { Content = form };
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Send(request, [])).Status);
        await admin.AddContact("Tom", "Token");
    }

    [OrchardFact]
    public async Task Wrong_input_comes_back_with_the_form_and_422()
    {
        using var admin = await site.SignedIn();
        var book = await admin.OwnBook();
        var answer = await admin.Submit($"{book}/new", book, new() { ["given"] = "May", ["birthday.month"] = "5" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has("nav.navbar"));
        Assert.True(answer.Has("#contact-form"));
    }

    [OrchardFact]
    public async Task What_does_not_exist_is_404_in_the_theme()
    {
        using var admin = await site.SignedIn();
        var answer = await admin.Get($"contacts/{Guid.Empty}");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.Has("nav.navbar"));
    }

    [OrchardFact]
    public async Task A_visitor_is_led_to_the_sign_in_page_and_a_program_is_told_401()
    {
        using var visitor = await site.Visitor(OrchardSite.AcmePrefix);
        var page = await visitor.Get("contacts");
        Assert.Contains("/acme/Login?ReturnUrl=%2Facme%2Fcontacts", page.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetFragment("contacts")).Status);
    }

    [OrchardFact]
    public async Task The_home_page_of_the_recipe_leads_to_the_address_book()
    {
        using var admin = await site.SignedIn();
        Assert.Equal("/contacts", (await admin.Get("")).Location);
    }
}
