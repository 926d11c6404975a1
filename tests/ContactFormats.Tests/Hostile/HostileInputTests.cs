using Carnet.ContactFormats.Csv;
using Carnet.ContactFormats.Tests.Csv;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Hostile;

public sealed class HostileInputTests
{
    private const long Megabyte = 1024 * 1024;
    private static readonly string Kilobyte = new('A', 1024);

    // Everything below runs on one thread: the streams answer at once.
    private static (List<ReadCard> Cards, long Allocated) ReadMeasured(Stream stream)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var cards = ReadAll(stream);
        return (cards, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_30_MB_photo_costs_its_own_card_only()
    {
        using var stream = new GeneratedStream("BEGIN:VCARD\r\nFN:Big\r\nPHOTO;ENCODING=b:", Kilobyte[..70] + "\r\n ", 30 * Megabyte / 73, "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Next\r\nEND:VCARD\r\n");
        var (cards, allocated) = ReadMeasured(stream);
        Assert.Equal(["card-too-large", null], cards.Select(c => c.Problem?.Code));
        Assert.Equal("Next", cards[1].Card!.First("FN")!.Text);
        Assert.True(allocated < 100 * Megabyte, $"{allocated:N0} bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("BEGIN:VCARD\r\nNOTE:")]
    public void Two_hundred_megabytes_of_A_are_not_held(string head)
    {
        using var stream = new GeneratedStream(head, Kilobyte, 200 * 1024, "\r\nEND:VCARD\r\n");
        var (cards, allocated) = ReadMeasured(stream);
        Assert.Equal(head.Length == 0 ? "not-vcard" : "card-too-large", Assert.Single(cards).Problem!.Code);
        Assert.True(allocated < 60 * Megabyte, $"{allocated:N0} bytes");
        Assert.True(head.Length > 0 || stream.BytesRead < Megabyte);
    }

    [Fact]
    public void A_small_card_with_a_hundred_thousand_lines_is_refused()
    {
        using var stream = new GeneratedStream("BEGIN:VCARD\r\n", "X:1\r\n", 100_000, "END:VCARD\r\nBEGIN:VCARD\r\nFN:Next\r\nEND:VCARD\r\n");
        Assert.Equal(["too-many-properties", null], ReadAll(stream).Select(c => c.Problem?.Code));
    }

    [Theory]
    [InlineData("AGENT:\r\nBEGIN:VCARD\r\n")]
    [InlineData("AGENT:\r\n")]
    [InlineData("\r\n")]
    [InlineData(" \r\n")]
    [InlineData("junk\r\n")]
    [InlineData("PHOTO;ENCODING=b:\r\n\r\n")]
    [InlineData("N;X=\"")]
    [InlineData("item1.X-ABLabel:x\r\n")]
    public void Repetition_does_not_take_forever(string repeated)
    {
        using var stream = new GeneratedStream("BEGIN:VCARD\r\nFN:x\r\n", repeated, 2 * Megabyte / repeated.Length, "\r\nEND:VCARD\r\n");
        foreach (var card in ReadAll(stream).Where(c => c.Card is not null).Take(3))
            ContactCard.Read(card.Card!);
    }

    [Fact]
    public void Nine_thousand_of_everything_can_be_read_changed_and_converted()
    {
        var lines = Enumerable.Range(0, 1800).Select(i => $"item{i}.EMAIL:{i}@x\r\nitem{i}.X-ABLabel:l{i}\r\nADR:;;{i};;;;\r\nLABEL:{i}\r\nX-AIM:{i}");
        var card = Card([.. lines]);
        var before = ContactCard.Read(card);
        ContactCard.Apply(card, before, before with { Emails = before.Emails.Reverse().ToValueList() });
        Assert.Equal("1799@x", ContactCard.Read(card).Emails[0].Value);
        Assert.Equal(1800, ContactCard.Read(VCardConversion.To(card, VCardVersion.V40)).InstantMessages.Count);
    }

    [Fact]
    public void Deep_folding_is_unfolded_in_one_go()
    {
        using var stream = new GeneratedStream("BEGIN:VCARD\r\nFN:Next\r\nNOTE:", "\r\n x", Megabyte, "\r\nEND:VCARD\r\n");
        var card = Assert.Single(ReadAll(stream)).Card!;
        Assert.Equal(Megabyte, card.First("NOTE")!.Text.Length);
    }

    [Fact]
    public void Zero_bytes_do_not_reach_a_text()
    {
        var card = Assert.Single(ReadAll("BEGIN:VCARD\r\nFN:A\0d\0a\r\nX\0Y:1\r\nEND:VCARD\0\r\n")).Card!;
        Assert.Equal("Ada", ContactCard.Read(card).FormattedName);
    }

    [Fact]
    public async Task A_million_columns_are_refused_without_being_held()
    {
        using var stream = new GeneratedStream("", "a,", 100 * Megabyte, "\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = await Assert.ThrowsAsync<CsvFormatException>(() => CsvTable.OpenAsync(stream));
        Assert.Equal("too-many-columns", refused.Code);
        Assert.True(stream.BytesRead < Megabyte && GC.GetAllocatedBytesForCurrentThread() - before < 20 * Megabyte);
    }

    [Fact]
    public async Task A_wide_or_long_row_costs_only_itself()
    {
        foreach (var (repeated, code) in new[] { ("b,", "too-many-columns"), ("bbbb", "field-too-large"), ("\",\"\"", "too-many-columns") })
        {
            using var stream = new GeneratedStream("Name,Email\n" + string.Concat(Enumerable.Repeat("Ada,a@x\n", 50_000)), repeated, 50 * Megabyte / repeated.Length, "\nBob,b@x\n");
            var table = await CsvTable.OpenAsync(stream);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var last = new List<CsvRecord>();
            await foreach (var record in table.ReadAsync())
                if (record.Contact?.FormattedName != "Ada")
                    last.Add(record);
            Assert.Equal([code, null], last.Select(r => r.Problem?.Code));
            Assert.Equal("Bob", last[1].Contact!.FormattedName);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 250 * Megabyte);
        }
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_swallow_the_file()
    {
        using var stream = new GeneratedStream("Name,Email\n\"Ada,a@x\n", "Bob,b@x\n", 500_000);
        var table = await CsvTable.OpenAsync(stream);
        var records = table.Records();
        Assert.Equal("field-too-large", records[0].Problem!.Code);
        Assert.True(records.Count > 300_000);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4b, 3, 4, 1, 2 }, "not-csv")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0, 0, 0 }, "not-csv")]
    [InlineData(new byte[] { }, "empty-file")]
    [InlineData(new byte[] { 0xef, 0xbb, 0xbf }, "empty-file")]
    public async Task What_is_no_table_is_refused_in_plain_words(byte[] file, string code)
    {
        var refused = await Assert.ThrowsAsync<CsvFormatException>(() => CsvTable.OpenAsync(new MemoryStream(file)));
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }
}
