using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>The requests of DAVx⁵ in their order; each reads what it needs out of the answer before.</summary>
public sealed class Davx5Tests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task Detects_the_service_asks_for_version_4_and_reads_in_parts()
    {
        using var client = site.Client("pablo");
        Assert.Equal(200, (await client.Send("OPTIONS", "/dav/")).Status);
        var principal = (await client.Propfind("/dav/", "0", "<D:current-user-principal/><C:addressbook-home-set/><D:resourcetype/><D:displayname/><C:addressbook-description/>")).Things["/dav/"];
        Assert.Equal("/dav/pablo/", principal.Property(DavClient.C + "addressbook-home-set")!.Value);
        var books = await client.Propfind("/dav/pablo/", "1", "<D:resourcetype/><D:displayname/><D:owner/><D:current-user-privilege-set/><C:addressbook-description/><C:supported-address-data/><D:supported-report-set/><S:getctag/><D:sync-token/>");
        var book = client.Private;
        var thing = books.Things[book];
        Assert.Contains(thing.Property(DavClient.C + "supported-address-data")!.Elements(), type => type.Attribute("version")?.Value == "4.0");
        Assert.Contains(thing.Property(DavClient.D + "supported-report-set")!.Descendants(), e => e.Name == DavClient.D + "sync-collection");
        for (var i = 0; i < 3; i++)
            Assert.Equal(201, (await client.Put(book + $"{Guid.NewGuid()}.vcf", site.Card(version: "4.0"), ("If-None-Match", "*"))).Status);
        var first = await client.Sync(book, "", "<D:getetag/>", 2);
        Assert.Equal(507, first.Things[book].Status);
        var rest = await client.Sync(book, first.SyncToken, "<D:getetag/>", 2);
        var hrefs = first.Things.Concat(rest.Things).Select(t => t.Key).Where(href => href != book).ToArray();
        Assert.Equal(3, hrefs.Length);
        var cards = await client.Multiget(book, "<D:getcontenttype/><D:getetag/><C:address-data content-type=\"text/vcard\" version=\"4.0\"/>", hrefs);
        Assert.All(cards.Things.Values, card => Assert.Contains("VERSION:4.0", card.Card, StringComparison.Ordinal));
        Assert.Equal(412, (await client.Put(hrefs[0], site.Card(), ("If-Match", "\"old\""))).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/.well-known/carddav")]
    [InlineData("/dav/pablo/private/contacts/")]
    public async Task The_base_address_leads_to_a_principal_that_offers_contacts(string path)
    {
        using var client = site.Client("pablo");
        var ask = "<D:resourcetype/><D:displayname/><C:addressbook-description/><C:addressbook-home-set/><D:current-user-principal/>";
        var answer = await client.Propfind(path, "0", ask);
        if (answer.Status == 301)
            answer = await client.Propfind(answer.Headers.Location!.OriginalString, "0", ask);
        var principal = answer.Things.Single().Value.Property(DavClient.D + "current-user-principal")!.Value;
        Assert.Contains("addressbook", string.Join(',', (await client.Send("OPTIONS", principal)).Headers.GetValues("DAV")), StringComparison.Ordinal);
        var home = (await client.Propfind(principal, "0", "<D:displayname/><C:addressbook-home-set/><D:group-membership/><D:resourcetype/>")).Things[principal].Property(DavClient.C + "addressbook-home-set")!.Value;
        var books = await client.Propfind(home, "1", "<D:resourcetype/><D:current-user-privilege-set/><D:displayname/><D:owner/><C:addressbook-description/><P:transports xmlns:P=\"https://bitfire.at/webdav-push\"/><P:topic xmlns:P=\"https://bitfire.at/webdav-push\"/>");
        var owner = books.Things["/dav/pablo/private/contacts/"].Property(DavClient.D + "owner")!.Value;
        Assert.NotEmpty((await client.Propfind(owner, "0", "<D:displayname/><D:resourcetype/>")).Things[owner].Value(DavClient.D + "displayname")!);
    }

    [Fact]
    public async Task Uploads_what_is_new_and_changed_with_preconditions_and_takes_a_refusal_for_a_conflict()
    {
        var (client, book) = await site.Book("pablo");
        var uid = Guid.NewGuid().ToString();
        var made = await client.Put($"{book}{uid}.vcf", site.Card("Droid One", uid, version: "4.0"), ("Content-Type", "text/vcard; version=4.0"), ("If-None-Match", "*"));
        Assert.Equal(201, made.Status);
        await client.Put($"{book}{uid}.vcf", site.Card("Somebody Else", uid, version: "4.0"));
        Assert.Equal(412, (await client.Put($"{book}{uid}.vcf", site.Card("Droid Two", uid, version: "4.0"), ("Content-Type", "text/vcard; version=4.0"), ("If-Match", made.ETag!))).Status);
        Assert.Equal(412, (await client.Send("DELETE", $"{book}{uid}.vcf", null, ("If-Match", made.ETag!))).Status);
        var now = (await client.Sync(book, "")).Things[$"{book}{uid}.vcf"].ETag!;
        Assert.Equal(204, (await client.Send("DELETE", $"{book}{uid}.vcf", null, ("If-Match", now))).Status);
    }

    [Fact]
    public async Task Asks_the_book_what_it_can_and_begins_anew_when_its_token_holds_no_longer()
    {
        var (client, book) = await site.Book("pablo");
        await client.Put(book + "a.vcf", site.Card());
        var able = (await client.Propfind(book, "0", "<C:max-resource-size/><C:supported-address-data/><D:supported-report-set/><S:getctag/><D:sync-token/>")).Things[book];
        Assert.Equal("10485760", able.Value(DavClient.C + "max-resource-size"));
        var refused = await client.Sync(book, able.Value(DavClient.D + "sync-token") + "000");
        Assert.Equal((403, "valid-sync-token"), (refused.Status, refused.Condition));
        Assert.Single((await client.Sync(book, "")).Things);
    }
}
