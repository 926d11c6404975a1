using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>The requests of iOS, iPadOS and macOS in their order, as people recorded them.</summary>
public sealed class AppleTests(DavHost site) : IClassFixture<DavHost>
{
    private const string Apple = "xmlns:A=\"DAV:\" xmlns:B=\"urn:ietf:params:xml:ns:carddav\" xmlns:C=\"http://calendarserver.org/ns/\"";

    [Fact]
    public async Task A_phone_asks_the_principal_the_home_the_book_and_writes_with_if_none_match()
    {
        using var client = site.Client("nikos");
        var principal = (await client.Send("PROPFIND", "/dav/", $"<A:propfind {Apple}><A:prop><A:current-user-principal/><A:principal-URL/><A:resourcetype/></A:prop></A:propfind>", ("Depth", "0"), ("Brief", "t")))
            .Things["/dav/"].Property(DavClient.D + "current-user-principal")!.Value;
        Assert.Equal(200, (await client.Send("OPTIONS", principal)).Status);
        var me = (await client.Send("PROPFIND", principal, $"<A:propfind {Apple}><A:prop><B:addressbook-home-set/><B:directory-gateway/><A:displayname/><C:email-address-set/><A:principal-collection-set/><A:principal-URL/><A:resource-id/><A:supported-report-set/></A:prop></A:propfind>", ("Depth", "0"), ("Brief", "t"))).Things[principal];
        Assert.Contains("nikos@", me.Value(DavClient.S + "email-address-set"), StringComparison.Ordinal);
        var home = me.Property(DavClient.C + "addressbook-home-set")!.Value;
        var books = await client.Send("PROPFIND", home, $"<A:propfind {Apple}><A:prop><A:add-member/><C:me-card/><A:bulk-requests/><A:current-user-privilege-set/><A:displayname/><B:max-image-size/><B:max-resource-size/><A:owner/><A:quota-available-bytes/><A:resource-id/><A:resourcetype/><A:supported-report-set/><A:sync-token/><C:getctag/></A:prop></A:propfind>", ("Depth", "1"), ("Brief", "t"));
        var book = books.Things.First(t => t.Value.Types.Contains("addressbook")).Key;
        Assert.Contains("write", books.Things[book].Privileges);
        var card = site.Card("Ipho Ne", uid: Guid.NewGuid().ToString().ToUpperInvariant(), more: "item1.ADR;type=HOME;type=pref:;;Street 1;Town;;1;\r\nitem1.X-ABADR:de\r\nX-ABUID:1\\:ABPerson\r\n");
        var put = await client.Put(book + "A1B2.vcf", card, ("If-None-Match", "*"));
        Assert.Equal(201, put.Status);
        Assert.NotNull(put.ETag);
        var sync = await client.Report(book, $"<A:sync-collection {Apple}><A:sync-token></A:sync-token><A:sync-level>1</A:sync-level><A:prop><A:getetag/></A:prop></A:sync-collection>", "0");
        Assert.Equal(put.ETag, sync.Things[book + "A1B2.vcf"].ETag);
        var got = await client.Report(book, $"<B:addressbook-multiget {Apple}><A:prop><A:getetag/><B:address-data/></A:prop><A:href>{book}A1B2.vcf</A:href></B:addressbook-multiget>");
        Assert.Equal(card, got.Things[book + "A1B2.vcf"].Card);
        Assert.Equal(204, (await client.Send("DELETE", book + "A1B2.vcf", null, ("If-Match", put.ETag!))).Status);
    }

    [Fact]
    public async Task A_phone_is_given_version_3_of_a_card_that_came_as_4()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card(version: "4.0", more: "BDAY:19700401\r\nTEL;VALUE=uri;TYPE=cell:tel:+49-1\r\n"));
        Assert.Contains("VERSION:3.0", (await client.Multiget(book, "<C:address-data/>", book + "a.vcf")).Things[book + "a.vcf"].Card, StringComparison.Ordinal);
        Assert.Contains("VERSION:4.0", (await client.Multiget(book, "<C:address-data content-type=\"text/vcard\" version=\"4.0\"/>", book + "a.vcf")).Things[book + "a.vcf"].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desktop_takes_the_address_of_the_principal_and_expands_nothing_it_was_not_told()
    {
        using var client = site.Client("olga");
        var answer = await client.Send("PROPFIND", "/dav/principals/olga/", $"<A:propfind {Apple}><A:prop><B:addressbook-home-set/><A:current-user-principal/><A:principal-URL/><A:group-membership/><A:resourcetype/></A:prop></A:propfind>", ("Depth", "0"));
        Assert.Contains("principal", answer.Things["/dav/principals/olga/"].Types);
        Assert.Equal("/dav/olga/", answer.Things["/dav/principals/olga/"].Property(DavClient.C + "addressbook-home-set")!.Value);
        var book = client.Private;
        await client.Propfind("/dav/olga/", "1", "<D:resourcetype/>");
        Assert.Equal(207, (await client.Send("PROPFIND", book, $"<A:propfind {Apple}><A:prop><C:getctag/><A:sync-token/></A:prop></A:propfind>", ("Depth", "0"))).Status);
        Assert.Equal(207, (await client.Send("PROPFIND", book, $"<A:propfind {Apple}><A:prop><A:getetag/></A:prop></A:propfind>", ("Depth", "1"))).Status);
    }

    [Theory]
    [InlineData("/.well-known/carddav")]
    [InlineData("/")]
    [InlineData("/dav")]
    [InlineData("/dav/olga/private/contacts/")]
    public async Task The_principal_is_found_from_wherever_somebody_begins(string path)
    {
        var ask = $"<A:propfind {Apple}><A:prop><A:current-user-principal/><A:principal-URL/><A:resourcetype/></A:prop></A:propfind>";
        (string, string)[] headers = [("Depth", "0"), ("Brief", "t"), ("Content-Type", "text/xml")];
        using var before = new DavClient(site.Host.Address, "olga", null);
        var asked = await before.Send("PROPFIND", path, ask, headers);
        if (asked.Status == 301)
            asked = await before.Send("PROPFIND", path = asked.Headers.Location!.OriginalString, ask, headers);
        Assert.Equal(401, asked.Status);
        using var client = site.Client("olga");
        var found = (await client.Send("PROPFIND", path, ask, headers)).Things.Single().Value;
        Assert.Equal("/dav/principals/olga/", found.Property(DavClient.D + "current-user-principal")!.Value);
    }

    [Fact]
    public async Task A_desktop_asks_the_server_whether_it_is_there_and_what_it_can()
    {
        using var before = new DavClient(site.Host.Address, "olga", null);
        Assert.Equal(401, (await before.Send("OPTIONS", "/")).Status);
        using var client = site.Client("olga");
        foreach (var path in new[] { "/", "/dav/", "/dav/principals/olga/" })
        {
            var answer = await client.Send("OPTIONS", path);
            Assert.Contains("addressbook", string.Join(',', answer.Headers.GetValues("DAV")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_desktop_that_invents_its_token_is_told_so_and_begins_anew()
    {
        var (client, book) = await site.Book("olga");
        await client.Put(book + "a.vcf", site.Card());
        var refused = await client.Sync(book, "b905a5fd-ce23-4190-9be3-236969d071a8");
        Assert.Equal((403, "valid-sync-token"), (refused.Status, refused.Condition));
        Assert.Contains(book + "a.vcf", (await client.Sync(book, "")).Things.Keys);
    }

    [Fact]
    public async Task A_desktop_looks_for_changes_by_tag_and_list_and_fetches_what_differs()
    {
        var (client, book) = await site.Book("olga");
        await client.Put(book + "same.vcf", site.Card("Same Card", uid: "same"));
        await client.Put(book + "other.vcf", site.Card("Other Card", uid: "other"));
        var ask = $"<A:propfind {Apple}><A:prop><C:getctag/><A:sync-token/><C:me-card/></A:prop></A:propfind>";
        async Task<string> Tag() => (await client.Send("PROPFIND", book, ask, ("Depth", "0"))).Things[book].Value(DavClient.S + "getctag")!;
        async Task<Dictionary<string, string?>> List() => (await client.Send("PROPFIND", book, $"<A:propfind {Apple}><A:prop><A:getetag/></A:prop></A:propfind>", ("Depth", "1"))).Things
            .Where(thing => thing.Key != book).ToDictionary(thing => thing.Key, thing => thing.Value.ETag);
        var (tag, known) = (await Tag(), await List());
        Assert.Equal(tag, await Tag());
        await client.Put(book + "other.vcf", site.Card("Other Name", uid: "other"));
        Assert.NotEqual(tag, await Tag());
        var changed = (await List()).Except(known).Select(card => card.Key).ToArray();
        Assert.Equal([book + "other.vcf"], changed);
        var card = (await client.Report(book, $"<B:addressbook-multiget {Apple}><A:prop><A:getetag/><B:address-data/></A:prop><A:href>{changed[0]}</A:href></B:addressbook-multiget>")).Things[changed[0]].Card;
        Assert.Contains("Other Name", card, StringComparison.Ordinal);
    }
}
