namespace Carnet.ContactSync.Tests.Dav;

/// <summary>Filters on properties that a card has several of, or none (RFC 6352 10.5): one property has to hold all that is asked.</summary>
public sealed class FilterTests(DavHost site) : IClassFixture<DavHost>
{
    [Theory]
    [InlineData("<C:text-match negate-condition=\"yes\">foo</C:text-match>", "both bar")]
    [InlineData("<C:text-match>foo</C:text-match>", "both foo")]
    [InlineData("<C:text-match match-type=\"ends-with\">bar.example</C:text-match><C:param-filter name=\"TYPE\"><C:text-match>home</C:text-match></C:param-filter>", "")]
    [InlineData("<C:text-match match-type=\"ends-with\">bar.example</C:text-match><C:param-filter name=\"TYPE\"><C:text-match>work</C:text-match></C:param-filter>", "both bar")]
    [InlineData("<C:param-filter name=\"TYPE\"><C:text-match negate-condition=\"yes\">work</C:text-match></C:param-filter>", "both foo")]
    [InlineData("<C:param-filter name=\"PREF\"><C:is-not-defined/></C:param-filter>", "both bar foo")]
    [InlineData("<C:param-filter name=\"PREF\"/>", "")]
    [InlineData("<C:is-not-defined/>", "none")]
    public async Task A_card_fits_when_one_of_its_properties_does(string conditions, string expected)
    {
        var (client, book) = await site.Book();
        const string Foo = "EMAIL;TYPE=HOME:a@foo.example\r\n", Bar = "EMAIL;TYPE=WORK:a@bar.example\r\n";
        foreach (var (name, mails) in new[] { ("both", Foo + Bar), ("foo", Foo), ("bar", Bar), ("none", "") })
            await client.Put($"{book}{name}.vcf", site.Card(more: mails));
        var found = await client.Query(book, $"<C:filter><C:prop-filter name=\"EMAIL\" test=\"allof\">{conditions}</C:prop-filter></C:filter>");
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Things.Keys.Select(href => Path.GetFileNameWithoutExtension(href)).Order());
    }
}
