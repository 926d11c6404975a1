using System.Text;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.VCards;

public sealed class VCardReaderTests
{
    private const string Ada = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Finds_every_card_of_a_real_file(string file, int count)
    {
        var cards = ReadAll(Samples.Card(file));
        Assert.Equal(count, cards.Count(c => c.Card is not null));
        Assert.All(cards, c => Assert.True(c.Problem is null || count == 0));
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Writes_a_real_file_back_byte_for_byte(string file, int count)
    {
        var bytes = Samples.Card(file);
        if (count == 0)
            return;
        if (file == "fk_v3_utf16bom.vcf")
            bytes = Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes)[1..]);
        var written = ReadAll(bytes).SelectMany(c => c.Card!.ToBytes()).ToArray();
        Assert.Equal(Encoding.Latin1.GetString(bytes).Trim(), Encoding.Latin1.GetString(written).Trim());
    }

    [Fact]
    public void Calls_a_file_of_nothing_but_a_byte_order_mark_empty()
    {
        var only = Assert.Single(ReadAll([0xef, 0xbb, 0xbf]));
        Assert.Equal("empty-file", only.Problem!.Code);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Reads_every_kind_of_line_end(string lineEnd)
    {
        var cards = ReadAll((Ada + Ada).Replace("\r\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(["Ada", "Ada"], cards.Select(c => c.Card!.First("FN")!.Text));
    }

    [Fact]
    public void Saves_a_card_whose_END_is_missing_and_says_so()
    {
        var cards = ReadAll("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob\r\n" + Ada + "BEGIN:VCARD\r\nFN:Cut");
        Assert.Equal(["Bob", "Ada", "Cut"], cards.Select(c => c.Card!.First("FN")!.Text));
        Assert.Equal(["no-end", null, "no-end"], cards.Select(c => c.Warning?.Code));
        Assert.Equal([1, 4, 8], cards.Select(c => c.Line));
    }

    [Fact]
    public void Reports_a_cut_off_card_with_nothing_in_it()
    {
        var cards = ReadAll("BEGIN:VCARD\r\nVERSION:3.0\r\n" + Ada);
        Assert.Equal("no-end", cards[0].Problem!.Code);
        Assert.NotNull(cards[1].Card);
    }

    [Fact]
    public void Keeps_a_nested_agent_and_does_not_count_it()
    {
        const string file = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Boss\r\nAGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Agent\r\nEND:VCARD\r\nTEL:1\r\nEND:VCARD\r\n";
        var cards = ReadAll(file + Ada);
        Assert.Equal(["Boss", "Ada"], cards.Select(c => c.Card!.First("FN")!.Text));
        Assert.Equal("1", cards[0].Card!.First("TEL")!.Text);
        Assert.Contains("FN:Agent", cards[0].Card!.First("AGENT")!.RawValue, StringComparison.Ordinal);
        Assert.Equal(file, cards[0].Card!.ToString());
    }

    [Theory]
    [InlineData("PK\u0003\u0004\0\0\0zip")]
    [InlineData("name;mail\r\nAda;ada@example.org\r\n")]
    public void Says_that_another_kind_of_file_is_no_vCard(string content)
    {
        var only = Assert.Single(ReadAll(content));
        Assert.Equal("not-vcard", only.Problem!.Code);
    }

    [Fact]
    public void Reports_a_card_that_is_too_large_and_reads_the_next()
    {
        var big = $"BEGIN:VCARD\r\nFN:Big\r\nPHOTO;ENCODING=b:{string.Concat(Enumerable.Repeat("AAAA\r\n ", 10_000))}\r\nEND:VCARD\r\n";
        var cards = ReadAll(Ada + big + Ada, new VCardReaderOptions { MaxCardBytes = 10_000 });
        Assert.Equal([null, "card-too-large", null], cards.Select(c => c.Problem?.Code));
        Assert.Equal(5, cards[1].Line);
    }

    [Fact]
    public void Reports_a_line_that_is_too_long_and_reads_the_next_card()
    {
        var big = $"BEGIN:VCARD\r\nFN:Big\r\nNOTE:{new string('A', 300_000)}\r\nEND:VCARD\r\n";
        var cards = ReadAll(Ada + big + Ada, new VCardReaderOptions { MaxLineBytes = 100_000 });
        Assert.Equal([null, "card-too-large", null], cards.Select(c => c.Problem?.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_UTF_16_with_and_without_a_mark(bool hasMark)
    {
        var text = Ada.Replace("Ada", "Zoé", StringComparison.Ordinal);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var cards = ReadAll([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
            Assert.Equal("Zoé", Assert.Single(cards).Card!.First("FN")!.Text);
        }
    }
}
