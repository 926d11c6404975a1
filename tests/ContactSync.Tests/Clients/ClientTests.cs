using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Clients;

/// <summary>What several clients do alike.</summary>
public sealed class ClientTests(DavHost site) : IClassFixture<DavHost>
{
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
