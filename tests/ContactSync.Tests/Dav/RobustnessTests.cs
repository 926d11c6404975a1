using System.Net.Sockets;
using System.Text;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>What no honest client sends: the right status, and no work done.</summary>
public sealed class RobustnessTests(DavHost site) : IClassFixture<DavHost>
{
    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><D:propfind xmlns:D=\"DAV:\"><D:prop><D:displayname>&b;</D:displayname></D:prop></D:propfind>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><D:propfind xmlns:D=\"DAV:\"><D:allprop/></D:propfind>")]
    [InlineData("<D:propfind xmlns:D=\"DAV:\"><D:prop>")]
    [InlineData("not xml")]
    [InlineData("<D:other xmlns:D=\"DAV:\"/>")]
    public async Task Bad_xml_is_a_bad_request(string body)
    {
        using var client = site.Client("ada");
        Assert.Equal(400, (await client.Send("PROPFIND", client.Private, body, ("Depth", "0"))).Status);
    }

    [Fact]
    public async Task Depth_and_size_of_xml_are_limited()
    {
        using var client = site.Client("ada");
        var deep = string.Concat(Enumerable.Repeat("<a>", 5_000)) + string.Concat(Enumerable.Repeat("</a>", 5_000));
        Assert.Equal(400, (await client.Send("PROPFIND", client.Private, deep, ("Depth", "0"))).Status);
        Assert.Equal(413, (await client.Send("PROPFIND", client.Private, "<a>" + new string('x', 9_000_000) + "</a>", ("Depth", "0"))).Status);
    }

    [Fact]
    public async Task A_huge_filter_is_refused()
    {
        using var client = site.Client("ada");
        var filter = string.Concat(Enumerable.Repeat("<C:prop-filter name=\"FN\"><C:text-match>a</C:text-match></C:prop-filter>", 500));
        var answer = await client.Query(client.Private, $"<C:filter>{filter}</C:filter>");
        Assert.Equal((403, "supported-filter"), (answer.Status, answer.Condition));
        Assert.Equal("supported-collation", (await client.Query(client.Private, "<C:filter><C:prop-filter name=\"FN\"><C:text-match collation=\"i;odd\">a</C:text-match></C:prop-filter></C:filter>")).Condition);
    }

    [Fact]
    public async Task The_whole_tree_is_not_walked()
    {
        using var client = site.Client("ada");
        var answer = await client.Propfind("/dav/", "infinity", "<D:displayname/>");
        Assert.Equal((403, "propfind-finite-depth"), (answer.Status, answer.Condition));
    }

    [Theory]
    [InlineData("PUT", "/dav/ada/private/contacts/")]
    [InlineData("PUT", "/dav/")]
    [InlineData("GET", "/dav/ada/")]
    [InlineData("DELETE", "/dav/ada/")]
    [InlineData("DELETE", "/dav/principals/ada/")]
    [InlineData("LOCK", "/dav/ada/private/contacts/a.vcf")]
    [InlineData("TRACE", "/dav/")]
    [InlineData("PATCH", "/dav/ada/private/contacts/a.vcf")]
    [InlineData("MKCALENDAR", "/dav/ada/x/")]
    [InlineData("MKCOL", "/dav/ada/private/contacts/")]
    public async Task A_method_on_the_wrong_thing_is_not_allowed(string method, string path)
    {
        using var client = site.Client("ada");
        await client.Propfind("/dav/ada/", "1", "<D:displayname/>");
        Assert.Equal(405, (await client.Send(method, path, method == "PUT" ? site.Card() : null)).Status);
    }

    [Theory]
    [InlineData("a%2Fb.vcf")]
    [InlineData("%C3%A4%20%2B%25.vcf")]
    [InlineData("a+b@c.vcf")]
    [InlineData("...vcf")]
    [InlineData("noextension")]
    [InlineData("%E6%97%A5%E6%9C%AC.vcf")]
    public async Task Names_of_cards_are_kept_whatever_they_are(string name)
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        Assert.Equal(201, (await client.Put(book + name, card)).Status);
        Assert.Equal(card, (await client.Get(book + name)).Text);
        var href = (await client.Propfind(book, "1", "<D:getetag/>")).Things.Keys.Single(k => k != book);
        Assert.Equal(card, (await client.Get(href)).Text);
        foreach (var written in new[] { href, book + name, client.Host + (book + name)[1..] })
        {
            var thing = (await client.Multiget(book, "<D:getetag/><C:address-data/>", written)).Things.Single();
            Assert.Equal((written, card), (thing.Key, thing.Value.Card));
        }
    }

    [Theory]
    [InlineData("/dav/ada/private/contacts/../../../bob/private/contacts/")]
    [InlineData("/dav/ada/%2e%2e/bob/private/contacts/")]
    [InlineData("/dav/ada/private/contacts/a/b/c.vcf")]
    [InlineData("/dav/ada/..%2Fbob/")]
    [InlineData("/dav/ada/private/contacts/a%01.vcf")]
    public async Task Dots_and_depths_in_paths_lead_nowhere(string path)
    {
        using var client = site.Client("ada");
        Assert.InRange((await client.Send("PROPFIND", path, null, ("Depth", "0"))).Status, 400, 404);
    }

    [Fact]
    public async Task A_card_asked_for_under_two_spellings_of_its_address_is_answered_under_both()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card());
        string[] hrefs = [book + "%61.vcf", book + "a.vcf", site.Host.Address.GetLeftPart(UriPartial.Authority) + book + "a.vcf"];
        var answer = await client.Multiget(book, "<D:getetag/>", hrefs);
        Assert.All(hrefs, href => Assert.NotNull(answer.Things[href].ETag));
    }

    [Fact]
    public async Task One_missing_card_does_not_spoil_a_multiget()
    {
        var (client, book) = await site.Book();
        var (_, other) = await site.Book();
        await client.Put(book + "a.vcf", site.Card());
        await client.Put(other + "b.vcf", site.Card());
        var answer = await client.Multiget(book, "<D:getetag/><C:address-data/>", book + "a.vcf", book + "gone.vcf", other + "b.vcf", "/elsewhere/x.vcf", "no address", book + "../a.vcf");
        Assert.NotNull(answer.Things[book + "a.vcf"].Card);
        Assert.All(answer.Things.Where(t => t.Key != book + "a.vcf"), t => Assert.Equal(404, t.Value.Status));
        Assert.Equal(6, answer.Things.Count);
    }

    [Fact]
    public async Task Cards_that_are_no_xml_do_not_spoil_the_answer()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "odd.vcf", site.Card(more: "NOTE:a\u0001b\uFFFEc]]>&amp;<x>\r\n"));
        await client.Put(book + "fine.vcf", site.Card());
        var answer = await client.Query(book, "<C:filter/>");
        Assert.Equal(2, answer.Things.Count);
        Assert.Contains("NOTE:abc]]>&amp;<x>\r\n", answer.Things[book + "odd.vcf"].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_request_stores_nothing()
    {
        var (client, book) = await site.Book();
        using (var socket = new TcpClient(site.Host.Address.Host, site.Host.Address.Port))
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{Testing.Web.CarnetHost.Password}"));
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"PUT {book}half.vcf HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {credentials}\r\nContent-Length: 5000\r\n\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half\r\nEND:VCARD\r\n"));
        }
        Assert.Equal(404, (await client.Get(book + "half.vcf")).Status);
        Assert.Empty((await client.Sync(book, "")).Things);
    }
}
