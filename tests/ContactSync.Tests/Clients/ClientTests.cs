using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>
/// The requests of real clients in their order, as they are known from their sources and from what people recorded of them:
/// each reads what it needs out of the answer before.
/// </summary>
public sealed class ClientTests(DavHost site) : IClassFixture<DavHost>
{
    private const string Apple = "xmlns:A=\"DAV:\" xmlns:B=\"urn:ietf:params:xml:ns:carddav\" xmlns:C=\"http://calendarserver.org/ns/\"";

    [Fact]
    public async Task Thunderbird_sets_up_writes_without_preconditions_and_syncs_with_data_inline()
    {
        using var before = new DavClient(site.Host.Address, "marta", null);
        var ask = "<propfind xmlns=\"DAV:\"><prop><resourcetype/><displayname/><current-user-principal/><current-user-privilege-set/></prop></propfind>";
        var found = await before.Send("PROPFIND", "/.well-known/carddav", ask, ("Depth", "0"));
        Assert.Equal(301, found.Status);
        Assert.Equal(401, (await before.Send("PROPFIND", found.Headers.Location!.OriginalString, ask, ("Depth", "0"))).Status);
        using var client = site.Client("marta");
        var principal = (await client.Send("PROPFIND", "/dav/", ask, ("Depth", "0"))).Things["/dav/"].Property(DavClient.D + "current-user-principal")!.Value;
        var home = (await client.Send("PROPFIND", principal, "<propfind xmlns=\"DAV:\" xmlns:card=\"urn:ietf:params:xml:ns:carddav\"><prop><card:addressbook-home-set/></prop></propfind>", ("Depth", "0")))
            .Things[principal].Property(DavClient.C + "addressbook-home-set")!.Value;
        var book = (await client.Send("PROPFIND", home, ask, ("Depth", "1"))).Things.First(t => t.Value.Types.Contains("addressbook")).Key;
        var first = await client.Sync(book, "", "<D:getetag/><C:address-data/>");
        var uid = Guid.NewGuid().ToString();
        string Card(string name) => $"BEGIN:VCARD\r\nVERSION:4.0\r\nEMAIL;PREF=1:t@example.com\r\nFN:{name}\r\nN:Bird;{name};;;\r\nUID:{uid}\r\nEND:VCARD\r\n";
        Assert.Equal(201, (await client.Put(book + uid + ".vcf", Card("Thunder"))).Status);
        Assert.NotNull((await client.Multiget(book, "<D:getetag/><C:address-data/>", book + uid + ".vcf")).Things[book + uid + ".vcf"].Card);
        Assert.Equal(204, (await client.Put(book + uid + ".vcf", Card("Thunderer"))).Status);
        var later = await client.Sync(book, first.SyncToken, "<D:getetag/><C:address-data/>");
        Assert.Contains("Thunderer", later.Things[book + uid + ".vcf"].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IOS_asks_the_principal_the_home_the_book_and_writes_with_if_none_match()
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
    public async Task IOS_is_given_version_3_of_a_card_that_came_as_4()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card(version: "4.0", more: "BDAY:19700401\r\nTEL;VALUE=uri;TYPE=cell:tel:+49-1\r\n"));
        Assert.Contains("VERSION:3.0", (await client.Multiget(book, "<C:address-data/>", book + "a.vcf")).Things[book + "a.vcf"].Card, StringComparison.Ordinal);
        Assert.Contains("VERSION:4.0", (await client.Multiget(book, "<C:address-data content-type=\"text/vcard\" version=\"4.0\"/>", book + "a.vcf")).Things[book + "a.vcf"].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_of_contacts_of_either_kind_are_kept()
    {
        var (client, book) = await site.Book();
        var apple = site.Card("Team", more: "X-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:card-1\r\n");
        var standard = site.Card("Team Four", version: "4.0", more: "KIND:group\r\nMEMBER:urn:uuid:card-1\r\n");
        await client.Put(book + "apple.vcf", apple);
        await client.Put(book + "standard.vcf", standard);
        Assert.Equal(apple, (await client.Get(book + "apple.vcf")).Text);
        Assert.Equal(standard, (await client.Get(book + "standard.vcf")).Text);
        var old = (await client.Multiget(book, "<C:address-data version=\"3.0\"/>", book + "standard.vcf")).Things[book + "standard.vcf"].Card;
        Assert.Contains("X-ADDRESSBOOKSERVER-KIND:group", old, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MacOS_takes_the_address_of_the_principal_and_expands_nothing_it_was_not_told()
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

    [Fact]
    public async Task Davx5_detects_the_service_asks_for_version_4_and_reads_in_parts()
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

    [Fact]
    public async Task Evolution_asks_for_the_ctag_and_lists_by_an_empty_query()
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
    public async Task A_phone_book_is_asked_for_by_several_properties_at_once()
    {
        var (client, book) = await site.Book("sven");
        await client.Put(book + "a.vcf", site.Card("Anna Query", more: "TEL;TYPE=WORK,VOICE:+49 30 1\r\nNICKNAME:Nick\r\n"));
        await client.Put(book + "b.vcf", site.Card("Bert Query", more: "TEL;TYPE=HOME:+49 30 2\r\n"));
        async Task<string> Found(string filter) => string.Join(' ', (await client.Query(book, filter)).Things.Keys.Select(k => k[^5]).Order());
        Assert.Equal("a", await Found("<C:filter test=\"allof\"><C:prop-filter name=\"FN\"><C:text-match>query</C:text-match></C:prop-filter><C:prop-filter name=\"NICKNAME\"/></C:filter>"));
        Assert.Equal("b", await Found("<C:filter test=\"allof\"><C:prop-filter name=\"FN\"><C:text-match>query</C:text-match></C:prop-filter><C:prop-filter name=\"NICKNAME\"><C:is-not-defined/></C:prop-filter></C:filter>"));
        Assert.Equal("a b", await Found("<C:filter test=\"anyof\"><C:prop-filter name=\"NICKNAME\"/><C:prop-filter name=\"FN\"><C:text-match match-type=\"starts-with\">Bert</C:text-match></C:prop-filter></C:filter>"));
        Assert.Equal("a", await Found("<C:filter><C:prop-filter name=\"TEL\"><C:param-filter name=\"TYPE\"><C:text-match match-type=\"equals\">work</C:text-match></C:param-filter></C:prop-filter></C:filter>"));
        Assert.Equal("b", await Found("<C:filter><C:prop-filter name=\"FN\"><C:text-match negate-condition=\"yes\">anna</C:text-match></C:prop-filter></C:filter>"));
        Assert.Equal("", await Found("<C:filter><C:prop-filter name=\"FN\"><C:text-match collation=\"i;octet\">ANNA</C:text-match></C:prop-filter></C:filter>"));
        Assert.Equal("b", await Found("<C:filter><C:prop-filter name=\"TEL\" test=\"allof\"><C:text-match match-type=\"ends-with\">2</C:text-match><C:param-filter name=\"PREF\"><C:is-not-defined/></C:param-filter></C:prop-filter></C:filter>"));
    }

    [Theory]
    [InlineData("Samuel")]
    [InlineData("Twain")]
    public async Task A_card_with_several_formatted_names_is_found_by_each(string text)
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card("Samuel Clemens", more: "FN:Mark Twain\r\n", version: "4.0"));
        await client.Put(book + "b.vcf", site.Card("Somebody Else"));
        var answer = await client.Query(book, $"<C:filter><C:prop-filter name=\"FN\"><C:text-match>{text}</C:text-match></C:prop-filter></C:filter>");
        Assert.Equal([book + "a.vcf"], answer.Things.Keys);
    }
}
