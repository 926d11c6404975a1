using System.Text;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.VCards;

public sealed class VCardTests
{
    [Fact]
    public void Rfc6350_3_3_reads_group_name_parameters_and_value()
    {
        var tel = Card("item1.tel;TYPE=\"work,voice\";type=pref;X-NOTE=\"a:b;c\":+1 2").Properties[1];
        Assert.Equal("item1", tel.Group);
        Assert.Equal("tel", tel.Name);
        Assert.True(tel.Is("TEL"));
        Assert.Equal(["work", "voice", "pref"], tel.Types);
        Assert.Equal("a:b;c", tel.Parameter("x-note"));
        Assert.Equal("+1 2", tel.RawValue);
    }

    [Fact]
    public void Reads_bare_parameters_of_version_2_1_as_types_and_encodings_apart()
    {
        var card = Card(VCardVersion.V21, "TEL;WORK;VOICE;PREF:1", "PHOTO;ENCODING=BASE64;JPEG:AAAA", "NOTE;QUOTED-PRINTABLE:=C3=A9=\r\n=C3=A8");
        Assert.Equal(["work", "voice", "pref"], card.Properties[1].Types);
        Assert.Equal(["jpeg"], card.Properties[2].Types);
        Assert.Equal([0, 0, 0], card.Properties[2].Bytes);
        Assert.Equal("éè", card.Properties[3].Text);
    }

    [Fact]
    public void Rfc6868_decodes_and_encodes_parameter_values()
    {
        var card = Card(VCardVersion.V40, "ADR;LABEL=\"12 ^'Main^' St^nTown^^\":;;;;;;");
        Assert.Equal("12 \"Main\" St\nTown^", card.First("ADR")!.Parameter("LABEL"));
        card.First("ADR")!.SetParameter("LABEL", "a\n\"b\", ^");
        Assert.Equal("ADR;LABEL=\"a^n^'b^', ^^\":;;;;;;", Lines(card)[2]);
    }

    [Fact]
    public void Writes_untouched_properties_back_with_their_folding_and_spelling()
    {
        const string odd = "BEGIN:VCard\nversion:3.0\nfN: Ada \nNOTE:a\n  b\n\tc\nX-Odd;Y=z;q=\"1\":\\,\\x\n\njunk without colon\nEND:vcard\n\n";
        var card = VCard.Parse(odd);
        Assert.Equal(odd, card.ToString());
        Assert.Equal("a bc", card.First("note")!.RawValue);
        card.Add("TEL", "1");
        Assert.Equal(odd.Replace("END:", "TEL:1\r\nEND:", StringComparison.Ordinal), card.ToString());
    }

    [Fact]
    public void Changing_a_value_keeps_group_and_parameters_as_they_were_written()
    {
        var card = Card("item3.eMail;type=INTERNET;X-Q=\"a\";type=pref:old@example.org", "item3.X-ABLabel:x");
        card.First("EMAIL")!.RawValue = "new@example.org";
        Assert.Equal("item3.eMail;type=INTERNET;X-Q=\"a\";type=pref:new@example.org", Lines(card)[2]);
    }

    [Fact]
    public void Setting_the_value_it_has_touches_nothing()
    {
        var card = Card("NOTE:a\r\n b");
        card.First("NOTE")!.RawValue = "ab";
        Assert.True(card.First("NOTE")!.IsUntouched);
    }

    [Fact]
    public void Rfc6350_3_2_folds_at_75_octets_between_characters()
    {
        var card = new VCard(VCardVersion.V40);
        var text = string.Concat(Enumerable.Repeat("añ字😀", 60));
        card.Add("NOTE", text);
        foreach (var line in Lines(card))
            Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
        Assert.DoesNotContain("\uFFFD", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, VCard.Parse(card.ToBytes()).First("NOTE")!.Text);
    }

    [Fact]
    public void Reads_a_fold_inside_a_letter_as_old_programs_wrote_it()
    {
        byte[] bytes = [.. "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3"u8[..^2], 0xc3, .. "\r\n "u8, 0xab, .. "\r\nEND:VCARD\r\n"u8];
        Assert.Equal("Zoë", VCard.Parse(bytes).First("FN")!.Text);
    }

    [Fact]
    public void Vcard21_folds_at_a_blank_that_belongs_to_the_text() =>
        Assert.Equal("one two", Card(VCardVersion.V21, "NOTE:one", " two").First("NOTE")!.Text);

    [Fact]
    public void Vcard21_quoted_printable_is_written_with_soft_breaks()
    {
        var card = Card(VCardVersion.V21, "FN:x");
        card.First("FN")!.SetText(string.Concat(Enumerable.Repeat("é=", 80)) + "\nend", VCardVersion.V21);
        Assert.All(Lines(card), line => Assert.True(line.Length <= 76, line));
        Assert.Equal(string.Concat(Enumerable.Repeat("é=", 80)) + "\nend", VCard.Parse(card.ToBytes()).First("FN")!.Text);
    }

    [Fact]
    public void A_new_property_is_not_swallowed_by_a_soft_break_in_front_of_it()
    {
        var card = Card(VCardVersion.V21, "NOTE;ENCODING=QUOTED-PRINTABLE:a=");
        Assert.Equal("NOTE;ENCODING=QUOTED-PRINTABLE:a=", Lines(card)[2]);
        card.Add("TEL", "1");
        Assert.Equal(["a", "1"], VCard.Parse(card.ToBytes()).Properties.Skip(1).Select(p => p.Text));
    }

    [Fact]
    public void Replaces_adds_and_removes()
    {
        var card = Card("TEL:1", "TEL:2", "NOTE:n");
        card.Replace("TEL", "3");
        card.Replace("TITLE", "t");
        Assert.Equal(1, card.Remove("NOTE"));
        Assert.True(card.Remove(card.First("title")!));
        Assert.Equal(["BEGIN:VCARD", "VERSION:3.0", "TEL:3", "END:VCARD"], Lines(card));
    }

    [Theory]
    [InlineData("", "empty-file", 1)]
    [InlineData("hello", "not-vcard", 1)]
    [InlineData("\r\n\r\nFN:x", "not-vcard", 3)]
    [InlineData("BEGIN:VCARD\r\nFN:x", "no-end", 2)]
    [InlineData("BEGIN:VCARD\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD", "more-than-one-card", 3)]
    public void Says_in_which_line_a_text_is_no_vCard(string text, string code, int line)
    {
        var broken = Assert.Throws<VCardFormatException>(() => VCard.Parse(text));
        Assert.Equal((code, line), (broken.Code, broken.Line));
        Assert.EndsWith(".", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VERSION:2.1", VCardVersion.V21)]
    [InlineData("version: 3.0 ", VCardVersion.V30)]
    [InlineData("VERSION:4.0", VCardVersion.V40)]
    [InlineData("FN:x", VCardVersion.V30)]
    [InlineData("TEL;HOME:1", VCardVersion.V21)]
    public void Knows_the_version_even_where_it_is_not_said(string line, VCardVersion version) =>
        Assert.Equal(version, Parse("BEGIN:VCARD", line, "END:VCARD").Version);

    [Theory]
    [InlineData("PHOTO;ENCODING=b:AAEC\r\n AwQF")]
    [InlineData("PHOTO;BASE64:\r\n  AAEC\r\n  AwQF\r\n")]
    [InlineData("PHOTO;ENCODING=BASE64:AAEC\r\n\r\n AwQF\r\n")]
    [InlineData("PHOTO;ENCODING=BASE64:AAEC\r\nAwQF\r\n")]
    [InlineData("PHOTO;ENCODING=b:A A E C*AwQF")]
    [InlineData("PHOTO:data:image/jpeg;base64,AAECAwQF")]
    [InlineData("PHOTO:data:image/jpeg\\;base64\\,AAECAwQF")]
    public void Reads_base64_however_it_is_broken(string photo)
    {
        var card = Card(photo, "FN:after");
        Assert.Equal([0, 1, 2, 3, 4, 5], card.First("PHOTO")!.Bytes);
        Assert.Equal("after", card.First("FN")!.Text);
    }

    [Theory]
    [InlineData("a\\,b\\;c\\\\d\\ne\\Nf", "a,b;c\\d\ne\nf")]
    [InlineData("http\\://x", "http://x")]
    [InlineData("\\\"q\\\"", "\"q\"")]
    [InlineData("C:\\temp", "C:\\temp")]
    [InlineData("end\\", "end\\")]
    public void Unescapes_what_the_standard_and_other_programs_escape(string raw, string text) => Assert.Equal(text, VCardText.Unescape(raw));

    [Theory]
    [InlineData("a,b;c\\d\r\ne")]
    [InlineData("\\n is not a line break")]
    [InlineData("")]
    public void Escaping_is_undone_by_unescaping(string text) =>
        Assert.Equal(text.ReplaceLineEndings("\n"), VCardText.Unescape(VCardText.Escape(text)));

    [Fact]
    public void A_legacy_card_goes_to_UTF_8_as_a_whole_when_a_new_letter_comes_in()
    {
        var bytes = Encoding.Latin1.GetBytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jos\u00e9 Mar\u00eda\r\nTITLE:x\r\nEND:VCARD\r\n");
        var card = VCard.Parse(bytes);
        Assert.False(card.IsUtf8);
        card.First("TITLE")!.RawValue = "Ω";
        var written = VCard.Parse(card.ToBytes());
        Assert.True(written.IsUtf8);
        Assert.Equal("José María", written.First("FN")!.Text);
        Assert.Equal("Ω", written.First("TITLE")!.Text);
    }
}
