using System.Net;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>Clients that begin at the site's own root, where people read pages; and logins that look like addresses of ours.</summary>
public sealed class SiteRootTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task The_sites_root_leads_to_the_principal_and_the_books()
    {
        using var client = site.Client("bob");
        var root = (await client.Propfind("/", "0", "<D:current-user-principal/><C:addressbook-home-set/><D:resourcetype/>")).Things["/"];
        Assert.Equal("/dav/principals/bob/", root.Property(DavClient.D + "current-user-principal")!.Value);
        Assert.Equal("/dav/bob/", root.Property(DavClient.C + "addressbook-home-set")!.Value);
        Assert.Equal(["collection"], root.Types);
        Assert.Equal(["/", "/dav/bob/", "/dav/principals/"], (await client.Propfind("/", "1", "<D:resourcetype/>")).Things.Keys.Order());
    }

    [Fact]
    public async Task The_sites_root_asks_devices_for_credentials_and_tells_what_it_is()
    {
        using var nobody = new DavClient(site.Host.Address, "bob", null);
        foreach (var method in new[] { "PROPFIND", "OPTIONS" })
        {
            var asked = await nobody.Send(method, "/");
            Assert.Equal((method, 401), (method, asked.Status));
            Assert.StartsWith("Basic", asked.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            Assert.Contains("addressbook", string.Join(',', asked.Headers.GetValues("DAV")), StringComparison.Ordinal);
        }
        using var client = site.Client("bob");
        Assert.Equal(200, (await client.Send("OPTIONS", "/")).Status);
    }

    [Fact]
    public async Task The_sites_root_stays_the_page_it_is()
    {
        using var visitor = site.Host.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await visitor.Get("")).Status);
        using var device = site.Client("bob");
        Assert.Equal(302, (await device.Get("/")).Status);
    }

    [Theory]
    [InlineData("dan", "principals", "/dav/~principals/")]
    [InlineData("carol", "~tilde", "/dav/~~tilde/")]
    public async Task A_login_that_looks_like_an_address_of_ours_has_books_all_the_same(string person, string login, string home)
    {
        await Rename(person, login);
        using var client = site.Client(login);
        var found = (await client.Propfind("/dav/", "0", "<D:current-user-principal/><C:addressbook-home-set/>")).Things["/dav/"];
        Assert.Equal(home, found.Property(DavClient.C + "addressbook-home-set")!.Value);
        var books = await client.Propfind(home, "1", "<D:resourcetype/>");
        Assert.Contains(home + "private/contacts/", books.Things.Keys);
        Assert.Equal(201, (await client.Put(home + "private/contacts/a.vcf", site.Card())).Status);
        // As he types it himself (R119).
        Assert.Equal(200, (await client.Get($"/dav/{login}/private/contacts/a.vcf")).Status);
        var principal = found.Property(DavClient.D + "current-user-principal")!.Value;
        Assert.Contains("principal", (await client.Propfind(principal, "0", "<D:resourcetype/>")).Things[principal].Types);
    }

    private Task Rename(string from, string to) => site.Host.InsideAs("ada", async services =>
    {
        var person = (await services.GetRequiredService<IPeople>().FindByLogin(from, default))!;
        var users = services.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByIdAsync(person.Id))!;
        return await users.SetUserNameAsync(user, to);
    });
}
