using System.Net;
using Carnet.ContactSync.Devices;
using Carnet.ContactSync.Tests.Dav;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Devices;

/// <summary>What is shown of a device that was just made, and to whom.</summary>
public sealed class ReadyTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task A_reload_of_the_page_with_the_password_makes_no_second_device_and_shows_it_no_more()
    {
        using var eve = await site.Host.SignIn("eve");
        var sent = await eve.Submit(SyncLinks.New, SyncLinks.Home, new() { ["Kind"] = "Thunderbird", ["Name"] = "Desk", ["Way"] = "password" });
        Assert.EndsWith("/" + SyncLinks.Ready, sent.Location, StringComparison.Ordinal);

        var page = await eve.Get(SyncLinks.Ready);
        var password = Field(page, "account-password");
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("Desk can be set up", page.Title);

        var again = await eve.Get(SyncLinks.Ready);
        Assert.DoesNotContain(password, again.Body, StringComparison.Ordinal);
        Assert.Contains("A password is shown once", again.Body, StringComparison.Ordinal);
        Assert.Single(again.Document.QuerySelectorAll("[data-device] h2"), h => h.TextContent == "Desk");
    }

    [Fact]
    public async Task The_next_person_at_the_same_browser_is_not_shown_the_password()
    {
        using var carol = await site.Host.SignIn("carol");
        await carol.Submit(SyncLinks.New, SyncLinks.Home, new() { ["Kind"] = "Mac", ["Way"] = "password" });
        using var ada = await site.Host.SignIn("ada");
        ada.Cookies.Add(new CookieCollection { carol.Cookies.GetAllCookies().Single(c => c.Name.StartsWith("carnet.device.", StringComparison.Ordinal)) });
        var page = await ada.Get(SyncLinks.Ready);
        Assert.Equal((HttpStatusCode.OK, false), (page.Status, page.Has("#account-password")));
    }

    [Fact]
    public async Task DavX5_gets_the_account_by_a_link_and_the_page_shows_it_where_the_app_is_missing()
    {
        using var dan = await site.Host.SignIn("dan");
        var address = await Code(dan, "Android");
        using var phone = new Browser(site.Host.Address);
        var sent = await phone.Submit(address, Path(address), new() { ["way"] = "davx5" });
        Assert.EndsWith("/" + Path(address), sent.Location, StringComparison.Ordinal);

        var page = await phone.Get(Path(address));
        var link = page.Document.GetElementById("open-app")!.GetAttribute("href")!;
        Assert.StartsWith("davx5://dan:", link, StringComparison.Ordinal);
        var password = new Uri(link).UserInfo.Split(':')[1];
        Assert.Equal(("dan", password), (Field(page, "account-login"), Field(page, "account-password")));
        using var client = new DavClient(site.Host.Address, "dan", password);
        Assert.Equal(207, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Get(Path(address))).Status);
    }

    [Theory]
    [InlineData("Android", "davx5")]
    [InlineData("Mac", "profile")]
    [InlineData("Thunderbird", "password")]
    public async Task A_code_offers_what_was_chosen_first_and_names_the_person(string kind, string way)
    {
        using var dan = await site.Host.SignIn("dan");
        using var phone = new Browser(site.Host.Address);
        var page = await phone.Get(await Code(dan, kind));
        Assert.Equal(way, page.Document.QuerySelector("button[name=way].btn-primary")!.GetAttribute("value"));
        Assert.Equal(way, page.Document.QuerySelector("button[name=way]")!.GetAttribute("value"));
        Assert.Contains("Dan O’Neill", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_without_a_name_is_called_the_same_in_every_language()
    {
        using var bob = await site.Host.SignIn("bob");
        var form = await bob.Get(SyncLinks.New, ("Accept-Language", "fr"));
        await bob.Submit(form, SyncLinks.Home, new() { ["Kind"] = "IPhone", ["Name"] = "", ["Way"] = "password" });
        Assert.Single((await bob.Get(SyncLinks.Home)).Document.QuerySelectorAll("[data-device] h2"), h => h.TextContent == "iPhone");
    }

    /// <summary>The address of a code, which the page with it offers to this phone too.</summary>
    private static async Task<string> Code(Browser person, string kind)
    {
        var page = await person.Submit(SyncLinks.New, SyncLinks.Home, new() { ["Kind"] = kind, ["Way"] = "code" });
        var address = Field(page, "set-up-address");
        Assert.Equal(address, page.Document.GetElementById("set-up-here")!.GetAttribute("href"));
        return new Uri(address).PathAndQuery.TrimStart('/');
    }

    private static string Path(string address) => address.Split('?')[0];

    private static string Field(Answered page, string id) => page.Document.GetElementById(id)!.GetAttribute("value")!;
}
