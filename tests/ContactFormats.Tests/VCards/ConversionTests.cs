using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.VCards;

public sealed class ConversionTests
{
    private const VCardVersion V21 = VCardVersion.V21, V30 = VCardVersion.V30, V40 = VCardVersion.V40;

    // One row per rule: version, line, version, lines.
    public static TheoryData<VCardVersion, string, VCardVersion, string> Rules => new()
    {
        { V21, "TEL;WORK;VOICE;PREF:1", V30, "TEL;TYPE=WORK;TYPE=VOICE;TYPE=PREF:1" },
        { V21, "TEL;WORK;VOICE;PREF:1", V40, "TEL;TYPE=work;TYPE=voice;PREF=1:1" },
        { V30, "TEL;TYPE=WORK,VOICE,pref:1", V21, "TEL;WORK;VOICE;PREF:1" },
        { V30, "TEL;TYPE=WhatsApp:1", V40, "TEL;TYPE=WhatsApp:1" },
        { V40, "TEL;VALUE=uri;PREF=1;TYPE=\"voice,work\":tel:+1-555;ext=12", V30, "TEL;TYPE=voice;TYPE=work;TYPE=PREF:+1-555 ext. 12" },
        { V30, "EMAIL;TYPE=INTERNET,WORK:a@b.c", V40, "EMAIL;TYPE=work:a@b.c" },
        { V21, "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab, c; d", V30, "NOTE:a\\nb\\, c\\; d" },
        { V21, "ORG:Company, The;Dept\\;A", V30, "ORG:Company\\, The;Dept\\;A" },
        { V30, "NOTE:é\\n\\,\\;", V21, "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=A9=0D=0A,\\;" },
        { V30, "NOTE;CHARSET=UTF-8:é", V40, "NOTE:é" },
        { V30, "PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==", V40, "PHOTO:data:image/jpeg;base64,/9j/AA==" },
        { V40, "PHOTO:data:image/png;base64,iVBORw==", V30, "PHOTO;ENCODING=b;TYPE=PNG:iVBORw==" },
        { V21, "PHOTO;ENCODING=BASE64;JPEG:/9j/AA==", V40, "PHOTO:data:image/jpeg;base64,/9j/AA==" },
        { V30, "PHOTO;VALUE=uri:http://x/y.jpg", V40, "PHOTO;VALUE=uri:http://x/y.jpg" },
        { V30, "BDAY:1980-03-22", V40, "BDAY:19800322" },
        { V40, "BDAY:--0229", V30, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29" },
        { V30, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", V40, "BDAY:--0229" },
        { V40, "BDAY:1985-04", V30, "BDAY:1985-04" },
        { V40, "BDAY;VALUE=text:circa 1800", V30, "BDAY;VALUE=text:circa 1800" },
        { V30, "X-ANNIVERSARY:1990-04-30", V40, "ANNIVERSARY:19900430" },
        { V40, "ANNIVERSARY:19900430", V30, "item1.X-ABDATE:1990-04-30|item1.X-ABLabel:_$!<Anniversary>!$_" },
        { V30, "item7.X-ABDATE:1990-04-30|item7.X-ABLabel:_$!<Anniversary>!$_", V40, "item7.ANNIVERSARY:19900430" },
        { V40, "KIND:org", V30, "X-ABShowAs:COMPANY" },
        { V30, "X-ABShowAs:COMPANY", V40, "KIND:org" },
        { V40, "KIND:group", V30, "X-ADDRESSBOOKSERVER-KIND:group" },
        { V30, "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1", V40, "MEMBER:urn:uuid:1" },
        { V40, "GENDER:F", V30, "X-GENDER:Female" },
        { V30, "X-GENDER:Male", V40, "GENDER:M" },
        { V40, "GEO:geo:46.7,-71.2", V30, "GEO:46.7;-71.2" },
        { V30, "GEO:46.7;-71.2", V40, "GEO:geo:46.7,-71.2" },
        { V40, "LANG;PREF=1:fr", V30, "X-LANG;TYPE=PREF:fr" },
        { V30, "X-AIM;TYPE=HOME:johnny", V40, "IMPP;X-SERVICE-TYPE=AIM;TYPE=home:aim:johnny" },
        { V40, "IMPP;X-SERVICE-TYPE=Skype:skype:echo", V21, "X-SKYPE:echo" },
        { V30, "IMPP;X-SERVICE-TYPE=AIM:aim:a|X-AIM:a", V40, "IMPP;X-SERVICE-TYPE=AIM:aim:a" },
        { V30, "ADR;TYPE=HOME:;;Main 1;;;;|LABEL;TYPE=HOME:Main 1\\nTown", V40, "ADR;TYPE=home;LABEL=Main 1^nTown:;;Main 1;;;;" },
        { V40, "ADR;LABEL=\"a^nb\";CC=DE:;;Main 1;;;;", V30, "item1.ADR:;;Main 1;;;;|LABEL:a\\nb|item1.X-ABADR:de" },
        { V30, "item1.ADR:;;Main 1;;;;|item1.X-ABADR:de", V40, "item1.ADR;CC=DE:;;Main 1;;;;" },
        { V30, "LABEL;TYPE=WORK:alone", V40, "ADR;TYPE=work;LABEL=alone:;;;;;;" },
        { V40, "RELATED;VALUE=text;TYPE=spouse:Maria", V30, "item1.X-ABRELATEDNAMES:Maria|item1.X-ABLabel:_$!<Spouse>!$_" },
        { V30, "item1.X-ABRELATEDNAMES:Maria|item1.X-ABLabel:_$!<Spouse>!$_", V40, "item1.RELATED;VALUE=text;TYPE=spouse:Maria" },
        { V40, "RELATED:urn:uuid:7", V30, "RELATED:urn:uuid:7" },
        { V30, "SORT-STRING:x", V40, "X-SORT-STRING:x" },
        { V40, "X-SORT-STRING:x", V30, "SORT-STRING:x" },
        { V30, "REV:2012-03-05T13:32:54Z", V40, "REV:20120305T133254Z" },
        { V30, "CATEGORIES;CHARSET=UTF-8:a\\, b", V40, "CATEGORIES:a,b" },
        { V30, "X-FOO;X-BAR=\"1;2\":a\\,b", V40, "X-FOO;X-BAR=\"1;2\":a\\,b" },
        { V30, "grp.X-FOO:a", V40, "grp.X-FOO:a" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Converts(VCardVersion from, string lines, VCardVersion to, string expected)
    {
        var card = Card(from, ["N:N;G;;;", "FN:G N", .. lines.Split('|')]);
        var before = card.ToString();
        var written = Lines(VCardConversion.To(card, to));
        Assert.Equal(expected, string.Join('|', Unfolded(written[4..^1])));
        Assert.Equal(before, card.ToString());
    }

    private static IEnumerable<string> Unfolded(IEnumerable<string> lines) => string.Join('\n', lines).Replace("\n ", "", StringComparison.Ordinal).Split('\n');

    [Fact]
    public void A_card_of_the_same_version_stays_as_it_is()
    {
        var card = Card("N:a;b;;;", "FN:b a", "NOTE:x\r\n y");
        Assert.Equal(card.ToString(), VCardConversion.To(card, V30).ToString());
    }

    [Theory]
    [InlineData("FN:Frank Dawson", "N:Dawson;Frank;;;")]
    [InlineData("FN:Madonna", "N:;Madonna;;;")]
    [InlineData("FN:Acme Ltd|ORG:Acme Ltd", "N:;;;;")]
    public void Rfc2426_3_1_supplies_N_where_version_4_had_none(string lines, string expected) =>
        Assert.Equal(expected, VCardConversion.To(Card(V40, lines.Split('|')), V30).First("N") is { } n ? $"N:{n.RawValue}" : "");

    [Fact]
    public void Rfc6350_6_2_1_supplies_FN() =>
        Assert.Equal("Dr. Ada Lovelace", VCardConversion.To(Card(V21, "N:Lovelace;Ada;;Dr.;"), V40).First("FN")!.Text);

    [Fact]
    public void A_nested_agent_becomes_text()
    {
        var card = Card(V21, "N:B;;;;", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:A", "END:VCARD");
        Assert.Equal("BEGIN:VCARD\nVERSION:2.1\nFN:A\nEND:VCARD", VCardConversion.To(card, V30).First("AGENT")!.Text);
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Real_cards_say_the_same_in_every_version(string file, int count)
    {
        foreach (var card in ReadAll(Samples.Card(file)).Take(Math.Min(count, 20)).Select(c => c.Card!))
            foreach (var version in Enum.GetValues<VCardVersion>())
            {
                var converted = VCard.Parse(VCardConversion.To(card, version).ToBytes());
                var changes = ContactFields.Compare(ContactCard.Read(card), ContactCard.Read(converted)).Select(c => c.FieldId);
                // Version 2.1 has no lists inside a part of N; a card without N gets one.
                Assert.Empty(changes.Except(["givenName", "familyName", "additionalNames", "suffix"]));
                Assert.True(converted.IsUtf8);
            }
    }
}
