namespace Carnet.ContactSync.Tests.Dav;

/// <summary>What other servers are known to get wrong, line by line.</summary>
public sealed class PeersFaultsTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task A_put_with_if_none_match_star_does_not_overwrite_a_card()
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        Assert.Equal(201, (await client.Put(book + "a.vcf", card, ("If-None-Match", "*"))).Status);
        Assert.Equal(412, (await client.Put(book + "a.vcf", site.Card("Bert Other"), ("If-None-Match", "*"))).Status);
        Assert.Equal(card, (await client.Get(book + "a.vcf")).Text);
    }

    [Fact]
    public async Task A_put_with_a_wrong_if_match_is_refused()
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        await client.Put(book + "a.vcf", card);
        Assert.Equal(412, (await client.Put(book + "a.vcf", card, ("If-Match", "\"wrong\""))).Status);
        Assert.Equal(412, (await client.Put(book + "nothing.vcf", site.Card(), ("If-Match", "*"))).Status);
        Assert.Equal(404, (await client.Get(book + "nothing.vcf")).Status);
    }

    [Fact]
    public async Task An_etag_is_returned_only_for_what_is_served_as_it_came()
    {
        var (client, book) = await site.Book();
        var kept = await client.Put(book + "kept.vcf", site.Card());
        Assert.Equal(kept.ETag, (await client.Get(book + "kept.vcf")).ETag);
        var mended = await client.Put(book + "mended.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Muster;Anna;;;\r\nEND:VCARD\r\n");
        Assert.Equal((201, null), (mended.Status, mended.ETag));
        var read = await client.Get(book + "mended.vcf");
        Assert.Contains("FN:Anna Muster", read.Text, StringComparison.Ordinal);
        Assert.Contains("UID:", read.Text, StringComparison.Ordinal);
        Assert.NotNull(read.ETag);
    }

    [Fact]
    public async Task A_card_is_served_byte_for_byte()
    {
        var (client, book) = await site.Book();
        var odd = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:odd-1\r\nfn;X-A=b:Änna  \r\n Muster\r\nN:Muster;Änna;;;\r\nX-Unknown;TYPE=\"a,b\":\\;kept\\\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n\r\n";
        var put = await client.Put(book + "odd.vcf", odd);
        var got = await client.Get(book + "odd.vcf");
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(odd), got.Bytes);
        Assert.Equal(put.ETag, got.ETag);
        Assert.Equal("text/vcard; charset=utf-8", got.ContentType);
    }

    [Fact]
    public async Task Groups_of_properties_are_kept()
    {
        var (client, book) = await site.Book();
        var card = site.Card(more: "item1.EMAIL;TYPE=INTERNET:a@example.com\r\nitem1.X-ABLabel:_$!<Other>!$_\r\n");
        await client.Put(book + "a.vcf", card);
        Assert.Contains("item1.X-ABLabel:_$!<Other>!$_", (await client.Get(book + "a.vcf")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_version_4_stays_one()
    {
        var (client, book) = await site.Book();
        var card = site.Card(version: "4.0", more: "BDAY:--0412\r\nKIND:individual\r\n");
        await client.Put(book + "a.vcf", card);
        Assert.Equal(card, (await client.Get(book + "a.vcf")).Text);
        Assert.Contains("VERSION:3.0", (await client.Get(book + "a.vcf", ("Accept", "text/vcard; version=3.0"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_uid_under_a_second_name_is_refused_with_the_first()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "first.vcf", site.Card(uid: "twice"));
        var second = await client.Put(book + "second.vcf", site.Card(uid: "twice"));
        Assert.Equal((409, "no-uid-conflict"), (second.Status, second.Condition));
        Assert.Equal(book + "first.vcf", second.Xml.Descendants(DavClient.D + "href").Single().Value);
        // In another book it is a copy.
        var (_, other) = await site.Book();
        Assert.Equal(201, (await client.Put(other + "first.vcf", site.Card(uid: "twice"))).Status);
    }

    [Fact]
    public async Task A_body_that_is_no_card_is_refused()
    {
        var (client, book) = await site.Book();
        var answer = await client.Put(book + "a.vcf", "hello");
        Assert.Equal((400, "valid-address-data"), (answer.Status, answer.Condition));
        Assert.Equal(404, (await client.Get(book + "a.vcf")).Status);
    }

    [Theory]
    [InlineData("invented")]
    [InlineData("urn:carnet:sync:00000000000000000000000000000000:1")]
    [InlineData("urn:carnet:sync:x:-1")]
    [InlineData("http://example.com/1")]
    public async Task An_invalid_sync_token_is_refused(string token)
    {
        var (client, book) = await site.Book();
        var answer = await client.Sync(book, token);
        Assert.Equal((403, "valid-sync-token"), (answer.Status, answer.Condition));
    }

    [Fact]
    public async Task A_sync_token_of_the_future_or_of_another_book_is_refused()
    {
        var (client, book) = await site.Book();
        var token = (await client.Sync(book, "")).SyncToken;
        var (_, other) = await site.Book();
        Assert.Equal("valid-sync-token", (await client.Sync(other, token)).Condition);
        Assert.Equal("valid-sync-token", (await client.Sync(book, token[..(token.LastIndexOf(':') + 1)] + "999")).Condition);
    }

    [Fact]
    public async Task Changes_of_the_same_second_are_told_once()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card());
        var first = await client.Sync(book, "");
        await client.Put(book + "b.vcf", site.Card());
        var second = await client.Sync(book, first.SyncToken);
        Assert.Equal([book + "b.vcf"], second.Things.Keys);
        Assert.Empty((await client.Sync(book, second.SyncToken)).Things);
    }

    [Fact]
    public async Task A_limit_of_a_sync_is_kept_and_the_rest_follows()
    {
        var (client, book) = await site.Book();
        for (var i = 0; i < 5; i++)
            await client.Put(book + $"{i}.vcf", site.Card());
        var seen = new List<string>();
        var token = "";
        for (var round = 0; round < 3; round++)
        {
            var part = await client.Sync(book, token, limit: 2);
            Assert.Equal(round < 2, part.Things.TryGetValue(book, out var more));
            Assert.Equal(round < 2 ? (507, "number-of-matches-within-limits") : (0, null), (more?.Status ?? 0, more?.Error));
            seen.AddRange(part.Things.Keys.Where(href => href != book));
            token = part.SyncToken;
        }
        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
        Assert.Empty((await client.Sync(book, token)).Things);
    }

    [Theory]
    [InlineData("equals", "Karl Kowalski", 1)]
    [InlineData("equals", "kowalski", 0)]
    [InlineData("starts-with", "karl", 1)]
    [InlineData("ends-with", "KOWALSKI", 2)]
    [InlineData("contains", "owal", 2)]
    [InlineData("contains", "novák", 1)]
    [InlineData("contains", "NOVÁK", 1)]
    [InlineData("contains", "novak", 0)]
    public async Task A_text_match_finds_what_it_says(string type, string text, int hits)
    {
        var (client, book) = await site.Book();
        foreach (var name in new[] { "Karl Kowalski", "Eva Kowalski", "Jan Novák" })
            await client.Put(book + name.Split(' ')[0] + ".vcf", site.Card(name, more: $"EMAIL:{name.Split(' ')[0]}@example.com\r\n"));
        var answer = await client.Query(book, $"<C:filter><C:prop-filter name=\"FN\"><C:text-match collation=\"i;unicode-casemap\" match-type=\"{type}\">{text}</C:text-match></C:prop-filter></C:filter>");
        Assert.Equal(hits, answer.Things.Count);
    }

    [Fact]
    public async Task Partial_cards_and_the_limit_of_a_query_are_honoured()
    {
        var (client, book) = await site.Book();
        for (var i = 0; i < 4; i++)
            await client.Put(book + $"{i}.vcf", site.Card(more: "NOTE:long\r\n"));
        var answer = await client.Query(book, "<C:filter/>", "<C:address-data><C:prop name=\"VERSION\"/><C:prop name=\"FN\"/></C:address-data>", "<C:limit><C:nresults>3</C:nresults></C:limit>");
        Assert.Equal((507, "number-of-matches-within-limits"), (answer.Things[book].Status, answer.Things[book].Error));
        var cards = answer.Things.Where(t => t.Key != book).Select(t => t.Value.Card).ToList();
        Assert.Equal(3, cards.Count);
        Assert.All(cards, card => Assert.Equal("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Muster\r\nEND:VCARD\r\n", card));
    }

    [Fact]
    public async Task A_missing_book_is_not_found()
    {
        using var client = site.Client("ada");
        Assert.Equal(404, (await client.Propfind("/dav/ada/missing/", "0", "<D:displayname/>")).Status);
        Assert.Equal(404, (await client.Propfind($"/dav/ada/{Guid.NewGuid():N}/", "1", "<D:displayname/>")).Status);
        Assert.Equal(404, (await client.Put("/dav/ada/missing/a.vcf", site.Card())).Status);
    }
}
