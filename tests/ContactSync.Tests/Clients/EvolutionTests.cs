using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>The requests of Evolution and what else stands on its data server, in their order.</summary>
public sealed class EvolutionTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task Asks_for_the_ctag_and_lists_by_an_empty_query()
    {
        var (client, book) = await site.Book("rosa");
        await client.Put(book + "a.vcf", site.Card("Evo Lution"));
        var poll = (await client.Propfind(book, "0", "<S:getctag/><D:resourcetype/><C:supported-address-data/><C:max-resource-size/><D:current-user-privilege-set/>")).Things[book];
        Assert.NotEmpty(poll.Value(DavClient.S + "getctag")!);
        foreach (var filter in new[] { "<C:filter/>", "<C:filter><C:prop-filter name=\"FN\"/></C:filter>", "<C:filter test=\"anyof\"><C:prop-filter name=\"X-NONE\"><C:is-not-defined/></C:prop-filter></C:filter>" })
            Assert.Single((await client.Query(book, filter, "<D:getetag/>")).Things);
        await client.Put(book + "a.vcf", site.Card("Evo Two", uid: "x"));
        await client.Put(book + "b.vcf", site.Card("Evo Three"));
        Assert.NotEqual(poll.Value(DavClient.S + "getctag"), (await client.Propfind(book, "0", "<S:getctag/>")).Things[book].Value(DavClient.S + "getctag"));
    }

    [Fact]
    public async Task Looks_from_the_servers_root_through_principal_and_home_to_the_books()
    {
        using var client = site.Client("rosa");
        var ask = "<D:resourcetype/><D:current-user-principal/><D:principal-URL/><C:addressbook-home-set/>";
        var root = (await client.Propfind("/", "0", ask)).Things["/"];
        var home = root.Property(DavClient.C + "addressbook-home-set")!.Value;
        Assert.Equal(207, (await client.Propfind(root.Property(DavClient.D + "current-user-principal")!.Value, "0", ask)).Status);
        var books = await client.Propfind(home, "1", "<D:resourcetype/><D:displayname/><C:addressbook-description/><C:supported-address-data/><D:getlastmodified/>");
        Assert.Contains("addressbook", books.Things[client.Private].Types);
    }

    [Fact]
    public async Task Connects_compares_lists_fetches_and_saves()
    {
        var (client, book) = await site.Book("rosa");
        await client.Put(book + "a.vcf", site.Card("Evo One", uid: "evo-a"));
        var able = await client.Send("OPTIONS", book);
        Assert.Contains("addressbook", string.Join(',', able.Headers.GetValues("DAV")), StringComparison.Ordinal);
        Assert.Contains("write-content", (await client.Propfind(book, "0", "<D:current-user-privilege-set/>")).Things[book].Privileges);
        Assert.NotEmpty((await client.Propfind(book, "0", "<S:getctag/>")).Things[book].Value(DavClient.S + "getctag")!);
        var list = await client.Propfind(book, "1", "<D:getetag/>");
        Assert.Single(list.Things.Values, thing => thing.ETag is not null);
        Assert.NotNull((await client.Multiget(book, "<D:getetag/><C:address-data/>", book + "a.vcf")).Things[book + "a.vcf"].Card);
        var made = await client.Put(book + "b.vcf", site.Card("Evo Two", uid: "evo-b"), ("Content-Type", "text/vcard; charset=\"utf-8\""), ("If-None-Match", "*"));
        Assert.Equal((201, true), (made.Status, made.ETag is not null));
        Assert.Equal(made.ETag, (await client.Get(book + "b.vcf")).ETag);
        Assert.Equal(204, (await client.Put(book + "b.vcf", site.Card("Evo Three", uid: "evo-b"), ("If-Match", made.ETag!))).Status);
        Assert.Equal(412, (await client.Send("DELETE", book + "b.vcf", null, ("If-Match", made.ETag!))).Status);
    }

    [Fact]
    public async Task Lists_what_there_is_by_a_query_without_a_filter_that_names_the_book_alone()
    {
        // Depth 0, strictly, leaves nothing to find; who is answered so throws away every contact it has.
        var (client, book) = await site.Book("rosa");
        await client.Put(book + "a.vcf", site.Card("Evo One", uid: "evo-c"));
        var found = await client.Report(book, $"<C:addressbook-query {DavClient.Spaces}><D:prop><D:getetag/><C:address-data><C:prop name=\"VERSION\"/><C:prop name=\"UID\"/></C:address-data></D:prop></C:addressbook-query>", "0");
        Assert.Contains("UID:evo-c", found.Things[book + "a.vcf"].Card, StringComparison.Ordinal);
    }
}
