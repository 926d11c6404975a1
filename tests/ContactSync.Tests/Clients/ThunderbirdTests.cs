using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>The requests of Thunderbird in their order; each reads what it needs out of the answer before.</summary>
public sealed class ThunderbirdTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task Sets_up_writes_without_preconditions_and_syncs_with_data_inline()
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
    public async Task Fills_a_new_book_by_a_list_and_one_multiget_and_takes_the_token_afterwards()
    {
        var (client, book) = await site.Book("marta");
        foreach (var name in new[] { "a", "b", "c" })
            await client.Put($"{book}{name}.vcf", site.Card());
        var list = await client.Propfind(book, "1", "<D:resourcetype/><D:getetag/><S:getctag/>");
        var hrefs = list.Things.Where(thing => !thing.Value.Types.Contains("collection")).Select(thing => thing.Key).ToArray();
        Assert.Equal(3, hrefs.Length);
        var cards = await client.Multiget(book, "<D:getetag/><C:address-data/>", hrefs);
        Assert.All(hrefs, href => Assert.Equal((list.Things[href].ETag, true), (cards.Things[href].ETag, cards.Things[href].Card is not null)));
        // Its request for the token names no depth; it reads the first token it finds.
        var token = await client.Send("PROPFIND", book, "<propfind xmlns=\"DAV:\"><prop><displayname/><sync-token/></prop></propfind>");
        Assert.Empty((await client.Sync(book, token.Xml.Descendants(DavClient.D + "sync-token").First().Value, "<D:getetag/><C:address-data/>")).Things);
    }

    [Fact]
    public async Task An_edit_that_comes_too_late_is_fetched_merged_and_sent_again()
    {
        var (client, book) = await site.Book("marta");
        var first = await client.Put(book + "a.vcf", site.Card("First Edit", uid: "a"), ("Content-Type", "text/vcard"));
        await client.Put(book + "a.vcf", site.Card("Other Edit", uid: "a"));
        Assert.Equal(412, (await client.Put(book + "a.vcf", site.Card("Late Edit", uid: "a"), ("Content-Type", "text/vcard"), ("If-Match", first.ETag!))).Status);
        var there = (await client.Multiget(book, "<D:getetag/><C:address-data/>", book + "a.vcf")).Things[book + "a.vcf"];
        Assert.Contains("Other Edit", there.Card, StringComparison.Ordinal);
        Assert.Equal(204, (await client.Put(book + "a.vcf", site.Card("Merged Edit", uid: "a"), ("If-Match", there.ETag!))).Status);
    }

    [Fact]
    public async Task What_was_deleted_without_a_connection_is_deleted_later_though_it_may_be_gone()
    {
        var (client, book) = await site.Book("marta");
        await client.Put(book + "a.vcf", site.Card());
        var token = (await client.Sync(book, "")).SyncToken;
        Assert.Equal(204, (await client.Send("DELETE", book + "a.vcf")).Status);
        Assert.Equal(404, (await client.Send("DELETE", book + "a.vcf")).Status);
        Assert.Equal(404, (await client.Sync(book, token, "<D:getetag/><C:address-data/>")).Things[book + "a.vcf"].Status);
    }
}
