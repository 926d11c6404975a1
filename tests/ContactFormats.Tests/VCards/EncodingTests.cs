using System.Text;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.VCards;

public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(1252, "Hélène Lefèvre-Œuvrard", null)]
    [InlineData(1252, "José Núñez", null)]
    [InlineData(1252, "Jürgen Groß", null)]
    [InlineData(1252, "Åse Sørensen", null)]
    [InlineData(1251, "Сергей Прокофьев", null)]
    [InlineData(1251, "Леся Українка", null)]
    [InlineData(1253, "Μαρία Παπαδοπούλου", null)]
    [InlineData(1255, "גולדה מאיר", null)]
    [InlineData(1250, "Łukasz Żółć", "pl")]
    [InlineData(1254, "Şule Yıldız", "tr")]
    public void Guesses_the_code_page_of_a_card_that_names_none(int codePage, string name, string? culture)
    {
        var file = Encoding.GetEncoding(codePage).GetBytes($"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:{name}\r\nEND:VCARD\r\n");
        var card = Assert.Single(ReadAll(file, new VCardReaderOptions { Culture = culture })).Card!;
        Assert.Equal(name, card.First("FN")!.Text);
        Assert.Equal(file, card.ToBytes());
    }

    [Fact]
    public void Takes_the_declared_charset_for_what_is_not_UTF_8()
    {
        var file = Encoding.GetEncoding(1251).GetBytes("BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=windows-1251:Жак\r\nEND:VCARD\r\n");
        Assert.Equal("Жак", VCard.Parse(file).First("FN")!.Text);
    }

    [Fact]
    public void Lets_valid_UTF_8_win_over_a_wrong_charset()
    {
        var card = Card(VCardVersion.V21, "FN;CHARSET=ISO-8859-1:Zoé");
        Assert.Equal("Zoé", card.First("FN")!.Text);
    }

    [Fact]
    public void Reads_quoted_printable_in_the_charset_it_names()
    {
        var card = Card(VCardVersion.V21, "LABEL;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:L=E4mmerweg 12=0D=0A=\r\n98765 Kleindorf");
        Assert.Equal("Lämmerweg 12\n98765 Kleindorf", card.First("LABEL")!.Text);
    }

    [Fact]
    public void Reads_Japanese_ISO_2022()
    {
        var name = Encoding.GetEncoding("iso-2022-jp").GetBytes("山田");
        byte[] file = [.. "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-2022-JP:"u8, .. name, .. "\r\nEND:VCARD\r\n"u8];
        Assert.Equal("山田", VCard.Parse(file).First("FN")!.Text);
    }

    [Theory]
    [InlineData("fk_ansi_cp1252.vcf", "ADR", "Lämmerweg 12")]
    [InlineData("fk_ansi_bad_charset.vcf", "ADR", "Lämmerweg 12")]
    [InlineData("fk_greek_cp1253.vcf", "N", "Παπαθανασίου")]
    [InlineData("fk_ukrainian_cp1251.vcf", "N", "Кличко")]
    [InlineData("fk_hebrew_cp1255.vcf", "FN", "אפרים קישון")]
    [InlineData("fk_v3_utf16bom.vcf", "FN", "Folker Kinzel")]
    public void Reads_the_letters_of_real_files(string file, string property, string text) =>
        Assert.Contains(text, ReadAll(Samples.Card(file))[0].Card!.First(property)!.Text, StringComparison.Ordinal);
}
