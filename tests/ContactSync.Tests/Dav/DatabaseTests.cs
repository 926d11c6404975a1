using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>The statements of the protocol on both databases.</summary>
public sealed class DatabaseTests
{
    [Theory, BothDatabases]
    public async Task A_client_reads_and_writes_a_book(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var client = new DavClient(host.Address, "ada", CarnetHost.Password);
        var book = client.Private;
        static string Card(int i, string name) => $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:both-{i}\r\nFN:{name}\r\nN:{name};;;;\r\nEMAIL:m{i}@example.com\r\nEND:VCARD\r\n";
        for (var i = 0; i < 3; i++)
            Assert.Equal(201, (await client.Put(book + $"{i}.vcf", Card(i, $"Person {i}"), ("If-None-Match", "*"))).Status);
        Assert.Equal(412, (await client.Put(book + "0.vcf", Card(0, "Other"), ("If-None-Match", "*"))).Status);
        Assert.Equal(409, (await client.Put(book + "9.vcf", Card(0, "Other"))).Status);
        Assert.Equal(Card(1, "Person 1"), (await client.Get(book + "1.vcf")).Text);
        var listed = await client.Propfind(book, "1", "<D:getetag/><D:getlastmodified/><D:getcontentlength/><D:current-user-privilege-set/>");
        Assert.Equal(4, listed.Things.Count);
        Assert.Contains("write", listed.Things[book + "1.vcf"].Privileges);
        var first = await client.Sync(book, "", "<D:getetag/><C:address-data/>");
        Assert.Equal(3, first.Things.Count);
        Assert.Equal(204, (await client.Put(book + "1.vcf", Card(1, "Changed One"))).Status);
        Assert.Equal(204, (await client.Send("DELETE", book + "2.vcf")).Status);
        var later = await client.Sync(book, first.SyncToken, "<D:getetag/><C:address-data/>");
        Assert.Equal(404, later.Things[book + "2.vcf"].Status);
        Assert.Contains("Changed One", later.Things[book + "1.vcf"].Card, StringComparison.Ordinal);
        Assert.Equal(2, later.Things.Count);
        Assert.Empty((await client.Sync(book, later.SyncToken)).Things);
        var found = await client.Multiget(book, "<C:address-data/>", book + "0.vcf", book + "2.vcf");
        Assert.Equal((404, Card(0, "Person 0")), (found.Things[book + "2.vcf"].Status, found.Things[book + "0.vcf"].Card));
        foreach (var (property, type, text, hits) in new[] { ("FN", "contains", "changed", 1), ("EMAIL", "equals", "M0@example.com", 1), ("EMAIL", "contains", "example", 2), ("UID", "equals", "both-0", 1), ("NOTE", "contains", "x", 0), ("EMAIL", "contains", "_@", 0), ("EMAIL", "contains", "%", 0) })
            Assert.Equal((property, hits), (property, (await client.Query(book, $"<C:filter><C:prop-filter name=\"{property}\"><C:text-match match-type=\"{type}\">{text}</C:text-match></C:prop-filter></C:filter>")).Things.Count));
        Assert.Equal(201, (await client.Send("MKCOL", "/dav/ada/made/")).Status);
        Assert.Equal(201, (await client.Put("/dav/ada/made/a.vcf", Card(0, "Copy"))).Status);
        await LargeCardsAreToldOnce(client, "/dav/ada/made/");
        Assert.Equal(404, (await client.Propfind("/dav/principals/groups/none/", "0", "<D:displayname/>")).Status);
        // Carol is office manager, and there is no book of the organisation yet.
        using var carol = new DavClient(host.Address, "carol", CarnetHost.Password);
        Assert.Equal(404, (await carol.Get(carol.Private + "none.vcf")).Status);
    }

    // So large that they are read in several steps, whichever way they are asked for.
    private static async Task LargeCardsAreToldOnce(DavClient client, string book)
    {
        var hrefs = Enumerable.Range(0, 12).Select(i => $"{book}large-{i}.vcf").ToArray();
        foreach (var href in hrefs)
            Assert.Equal(201, (await client.Put(href, $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{href}\r\nFN:Large Card\r\nN:Card;Large;;;\r\nX-LARGE:{new string('x', 300_000)}\r\nEND:VCARD\r\n")).Status);
        const string Large = "<C:filter><C:prop-filter name=\"FN\"><C:text-match>large</C:text-match></C:prop-filter></C:filter>";
        Assert.Equal(hrefs.Order(), (await client.Query(book, Large)).Things.Keys.Order());
        Assert.Equal(hrefs.Order(), (await client.Multiget(book, "<C:address-data/>", hrefs)).Things.Keys.Order());
        Assert.Equal([book + "a.vcf", .. hrefs.Order()], (await client.Sync(book, "", "<C:address-data/>")).Things.Keys.Order());
    }
}
