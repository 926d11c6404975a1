using Carnet.Contacts.Books;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>From the server's root to the books (RFC 6764, RFC 5397, RFC 6352 7.1), and what belongs to others.</summary>
public sealed class DiscoveryTests(DavHost site) : IClassFixture<DavHost>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PROPFIND")]
    [InlineData("OPTIONS")]
    public async Task The_well_known_address_leads_to_the_root(string method)
    {
        using var nobody = new DavClient(site.Host.Address, "ada", null);
        var answer = await nobody.Send(method, "/.well-known/carddav");
        Assert.Equal((301, "/dav/"), (answer.Status, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/dav/")]
    [InlineData("/dav/ada/private/contacts/")]
    [InlineData("/dav/nobody/private/contacts/x.vcf")]
    public async Task Without_credentials_there_is_a_challenge(string path)
    {
        using var nobody = new DavClient(site.Host.Address, "ada", null);
        var answer = await nobody.Send("PROPFIND", path);
        Assert.Equal(401, answer.Status);
        Assert.StartsWith("Basic realm=", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_leads_to_the_principal_and_this_to_the_books()
    {
        using var client = site.Client("bob");
        var root = await client.Propfind("/dav/", "0", "<D:current-user-principal/>");
        var principal = root.Things["/dav/"].Property(DavClient.D + "current-user-principal")!.Value;
        Assert.Equal("/dav/principals/bob/", principal);
        var home = (await client.Propfind(principal, "0", "<C:addressbook-home-set/><D:displayname/>")).Things[principal].Property(DavClient.C + "addressbook-home-set")!.Value;
        Assert.Equal("/dav/bob/", home);
        var books = await client.Propfind(home, "1", "<D:resourcetype/><D:displayname/><D:current-user-privilege-set/><D:supported-report-set/><S:getctag/>");
        var mine = books.Things["/dav/bob/private/contacts/"];
        Assert.Equal(["collection", "addressbook"], mine.Types);
        Assert.Equal("Contacts", mine.Value(DavClient.D + "displayname"));
        Assert.Superset(new HashSet<string> { "read", "write", "write-content", "bind", "unbind" }, mine.Privileges.ToHashSet());
        Assert.NotEmpty(mine.Value(DavClient.S + "getctag")!);
    }

    [Theory]
    [InlineData("/dav/carol/private/contacts")]
    [InlineData("/dav/carol/private/contacts/")]
    [InlineData("/dav/Carol/private/contacts/")]
    public async Task The_long_address_works_with_and_without_a_slash(string path)
    {
        using var client = site.Client("carol");
        var answer = await client.Propfind(path, "0", "<D:resourcetype/>");
        Assert.Equal(207, answer.Status);
        Assert.Contains("addressbook", answer.Things.Single().Value.Types);
    }

    [Fact]
    public async Task Somebody_elses_home_is_the_same_as_nobodys()
    {
        using var client = site.Client("eve");
        foreach (var path in new[] { "/dav/{0}/", "/dav/{0}/private/contacts/", "/dav/{0}/private/contacts/a.vcf", "/dav/{0}/folder/" })
            foreach (var method in new[] { "PROPFIND", "GET", "PUT", "DELETE", "REPORT" })
            {
                var hidden = await client.Send(method, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, "ada"));
                var invented = await client.Send(method, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, "invented"));
                Assert.Equal((404, invented.Status, invented.Text), (hidden.Status, hidden.Status, hidden.Text));
            }
    }

    [Fact]
    public async Task Options_tells_the_classes_and_the_methods()
    {
        using var client = site.Client("ada");
        var answer = await client.Send("OPTIONS", client.Private);
        Assert.Equal(200, answer.Status);
        var classes = string.Join(", ", answer.Headers.GetValues("DAV"));
        Assert.Contains("addressbook", classes, StringComparison.Ordinal);
        Assert.Contains("extended-mkcol", classes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_properties_and_their_names_are_told()
    {
        using var client = site.Client("ada");
        await client.Put(client.Private + "all.vcf", site.Card());
        var all = await client.Send("PROPFIND", client.Private, null, ("Depth", "1"));
        Assert.NotNull(all.Things[client.Private + "all.vcf"].ETag);
        var names = await client.Send("PROPFIND", client.Private, $"<D:propfind {DavClient.Spaces}><D:propname/></D:propfind>", ("Depth", "0"));
        Assert.NotNull(names.Things[client.Private].Property(DavClient.D + "sync-token"));
    }

    [Fact]
    public async Task A_property_nobody_has_is_a_404_beside_the_others()
    {
        using var client = site.Client("ada");
        var body = $"<D:propfind {DavClient.Spaces}><D:prop><D:displayname/><x:odd xmlns:x=\"urn:a&amp;b\"/></D:prop></D:propfind>";
        var thing = (await client.Send("PROPFIND", client.Private, body, ("Depth", "0"))).Things[client.Private];
        Assert.Equal("Contacts", thing.Value(DavClient.D + "displayname"));
        Assert.Equal(404, thing.StatusOf(System.Xml.Linq.XName.Get("odd", "urn:a&b")));
        var minimal = (await client.Send("PROPFIND", client.Private, body, ("Depth", "0"), ("Prefer", "return=minimal"))).Things[client.Private];
        Assert.Equal(0, minimal.StatusOf(System.Xml.Linq.XName.Get("odd", "urn:a&b")));
    }

    [Fact]
    public async Task People_are_found_by_name()
    {
        using var client = site.Client("ada");
        var answer = await client.Report("/dav/principals/", $"<D:principal-property-search {DavClient.Spaces}><D:property-search><D:prop><D:displayname/></D:prop><D:match>bob</D:match></D:property-search><D:prop><D:displayname/></D:prop></D:principal-property-search>", "0");
        Assert.Contains("/dav/principals/bob/", answer.Things.Keys);
        Assert.Null((await client.Propfind("/dav/principals/bob/", "0", "<C:addressbook-home-set/>")).Things["/dav/principals/bob/"].Property(DavClient.C + "addressbook-home-set"));
    }

    [Fact]
    public async Task Principals_and_homes_are_expanded()
    {
        using var client = site.Client("ada");
        var answer = await client.Report("/dav/", $"<D:expand-property {DavClient.Spaces}><D:property name=\"current-user-principal\"><D:property name=\"displayname\"/></D:property></D:expand-property>", "0");
        Assert.NotNull(answer.Things["/dav/principals/ada/"].Value(DavClient.D + "displayname"));
    }

    [Fact]
    public async Task What_its_owner_keeps_from_devices_is_not_there()
    {
        using var client = site.Client("carol");
        var id = await site.Host.InsideAs("carol", async sp => (await sp.GetRequiredService<FolderStore>().Mailed("Emailed contacts", default)).Id);
        Assert.DoesNotContain("Emailed contacts", (await client.Propfind("/dav/carol/", "1", "<D:displayname/>")).Things.Values.Select(t => t.Property(DavClient.D + "displayname")?.Value));
        await site.Host.InsideAs("carol", async sp => { await sp.GetRequiredService<FolderStore>().Sync(id, true, default); return id; });
        Assert.Contains("Emailed contacts", (await client.Propfind("/dav/carol/", "1", "<D:displayname/>")).Things.Values.Select(t => t.Property(DavClient.D + "displayname")?.Value));
    }
}
