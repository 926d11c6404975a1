using System.Text;

namespace Carnet.ContactFormats.Tests;

public sealed class FormatSnifferTests
{
    [Theory]
    [InlineData("BEGIN:VCARD\r\n", "x.txt", ContactFormat.VCard)]
    [InlineData("\uFEFF\r\n begin:vcard", null, ContactFormat.VCard)]
    [InlineData("BEGIN:VCALENDAR\r\n", "x.vcf", ContactFormat.Unknown)]
    [InlineData("Name,Email\n", null, ContactFormat.Csv)]
    [InlineData("Email\na@x\n", "x.csv", ContactFormat.Csv)]
    [InlineData("version: 1\n\ndn: cn=x\n", null, ContactFormat.Ldif)]
    [InlineData("# comment\ndn: cn=x\n", "x.txt", ContactFormat.Ldif)]
    [InlineData("PK\u0003\u0004zip", "x.vcf", ContactFormat.Zip)]
    [InlineData("%PDF-1.7", "x.csv", ContactFormat.Binary)]
    [InlineData("GIF89a\u0001\0\u0001\0", "x.csv", ContactFormat.Binary)]
    [InlineData("", "x.csv", ContactFormat.Empty)]
    [InlineData("\uFEFF  \r\n", null, ContactFormat.Empty)]
    [InlineData("Dear Sir", null, ContactFormat.Unknown)]
    public void Knows_a_file_by_its_beginning(string head, string? name, ContactFormat format) =>
        Assert.Equal(format, FormatSniffer.Sniff(Encoding.UTF8.GetBytes(head), name));

    [Fact]
    public void Knows_UTF_16() =>
        Assert.Equal(ContactFormat.VCard, FormatSniffer.Sniff([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("BEGIN:VCARD")]));

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Knows_real_cards(string file, int count) =>
        Assert.Equal(count == 0 ? ContactFormat.Empty : ContactFormat.VCard, FormatSniffer.Sniff(Samples.Card(file).AsSpan()[..Math.Min(4096, Samples.Card(file).Length)], "upload"));
}
