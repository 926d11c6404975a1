using System.Net;
using System.Xml.Linq;
using Carnet.ContactSync.Devices;
using Carnet.ContactSync.Tests.Dav;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Devices;

/// <summary>Passwords of devices: made on a page or over a scanned code, taken back one by one.</summary>
public sealed class DeviceTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task A_device_synchronises_with_its_password_until_that_is_taken_back_and_others_go_on()
    {
        using var bob = await site.Host.SignIn("bob");
        using var phone = new DavClient(site.Host.Address, "bob", await Add(bob, "My phone"));
        using var tablet = new DavClient(site.Host.Address, "bob", await Add(bob, "My tablet"));
        Assert.Equal(207, await Status(phone));
        Assert.Equal(207, await Status(tablet));

        var list = await bob.Get(SyncLinks.Home);
        Assert.Contains("Last seen", list.Document.QuerySelectorAll("[data-device]").Single(d => d.TextContent.Contains("My phone", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var revocation = list.Document.QuerySelectorAll("[data-device]").Single(d => d.TextContent.Contains("My phone", StringComparison.Ordinal)).QuerySelector("form.confirm-form")!.GetAttribute("action")!;
        Assert.True((await bob.Submit(list, revocation.TrimStart('/'))).IsRedirect);
        Assert.Equal(401, await Status(phone));
        Assert.Equal(207, await Status(tablet));
    }

    [Fact]
    public async Task Its_password_opens_nobody_elses_account_and_stands_nowhere_afterwards()
    {
        using var eve = await site.Host.SignIn("eve");
        var password = await Add(eve, "Laptop");
        using var thief = new DavClient(site.Host.Address, "ada", password);
        Assert.Equal(401, await Status(thief));
        Assert.DoesNotContain(password, (await eve.Get(SyncLinks.Home)).Body, StringComparison.Ordinal);
        using var own = new DavClient(site.Host.Address, "eve", password.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant());
        Assert.Equal(207, await Status(own));
    }

    [Fact]
    public async Task The_history_names_the_device()
    {
        using var carol = await site.Host.SignIn("carol");
        using var phone = new DavClient(site.Host.Address, "carol", await Add(carol, "Carol's Pixel"));
        Assert.Equal(201, (await phone.Send("PUT", "/dav/carol/private/contacts/named.vcf", site.Card("Nadja Named"), ("Content-Type", "text/vcard"))).Status);
        var contact = (await carol.Get("search?q=Nadja")).Document.QuerySelector("a[data-row-link]")!.GetAttribute("href")!;
        var id = contact.Split('/', '?').First(part => Guid.TryParse(part, out _));
        Assert.Contains("Carol's Pixel", WebUtility.HtmlDecode((await carol.GetFragment($"contacts/{id}/history")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanned_code_sets_up_one_device_once_and_looking_at_it_changes_nothing()
    {
        using var dan = await site.Host.SignIn("dan");
        var page = await dan.Submit(SyncLinks.New, SyncLinks.Home, new() { ["Kind"] = "IPhone", ["Name"] = "Dan's iPhone", ["Way"] = "code" });
        Assert.True(page.Has(".qr-code svg"));
        var address = new Uri(page.Document.GetElementById("set-up-address")!.GetAttribute("value")!).AbsolutePath.TrimStart('/');

        using var phone = new Browser(site.Host.Address);
        var offer = await phone.Get(address);
        Assert.True(offer.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.OK, (await phone.Get(address)).Status);
        var profile = await phone.Submit(offer, address, new() { ["way"] = "profile" });
        Assert.Equal("application/x-apple-aspen-config", profile.ContentType);
        var entries = XDocument.Parse(profile.Body).Descendants("array").Single().Element("dict")!.Elements().Chunk(2).ToDictionary(e => e[0].Value, e => e[1].Value);
        Assert.Equal(("dan", "/dav/"), (entries["CardDAVUsername"], entries["CardDAVPrincipalURL"]));
        using var client = new DavClient(site.Host.Address, "dan", entries["CardDAVPassword"]);
        Assert.Equal(207, await Status(client));

        var used = await phone.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("This code was used already or is too old", used.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Submit(offer, address, new() { ["way"] = "profile" })).Status);
    }

    [Fact]
    public async Task A_refused_change_stands_in_the_list_of_devices()
    {
        using var eve = await site.Host.SignIn("eve");
        using var phone = new DavClient(site.Host.Address, "eve", await Add(eve, "Old phone"));
        Assert.Equal(400, (await phone.Send("PUT", "/dav/eve/private/contacts/bad.vcf", "hello", ("Content-Type", "text/vcard"))).Status / 100 * 100);
        var row = (await eve.Get(SyncLinks.Home)).Document.QuerySelectorAll("[data-device]").Single(d => d.TextContent.Contains("Old phone", StringComparison.Ordinal));
        Assert.Contains("Refused", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_somebody_elses_devices()
    {
        using var bob = await site.Host.SignIn("bob");
        using var eve = await site.Host.SignIn("eve");
        await Add(bob, "Bob's secret phone");
        var revocation = (await bob.Get(SyncLinks.Home)).Document.QuerySelectorAll("[data-device]").Single(d => d.TextContent.Contains("secret", StringComparison.Ordinal)).QuerySelector("form.confirm-form")!.GetAttribute("action")!;
        Assert.DoesNotContain("secret", (await eve.Get(SyncLinks.Home)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Post(revocation.TrimStart('/'), SyncLinks.New)).Status);
    }

    private static async Task<string> Add(Browser person, string name)
    {
        await person.Submit(SyncLinks.New, SyncLinks.Home, new() { ["Kind"] = "Other", ["Name"] = name, ["Way"] = "password" });
        var page = await person.Get(SyncLinks.Ready);
        return page.Document.GetElementById("account-password")!.GetAttribute("value")!;
    }

    private static async Task<int> Status(DavClient client) => (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status;
}
