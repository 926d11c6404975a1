using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Contacts;

public sealed class ContactReadTests
{
    private const VCardVersion V21 = VCardVersion.V21, V30 = VCardVersion.V30, V40 = VCardVersion.V40;

    // One row per way of writing a field: version, lines, field, how it reads.
    public static TheoryData<VCardVersion, string, string, string> Lines => new()
    {
        { V30, "N:Doe;John;Richter,James;Mr.;Jr.,M.D.", "familyName", "Doe" },
        { V30, "N:Doe;John;Richter,James;Mr.;Jr.,M.D.", "additionalNames", "Richter James" },
        { V30, "N:Doe;John;Richter,James;Mr.;Jr.,M.D.", "suffix", "Jr., M.D." },
        { V30, "N:Doe;John;Richter\\, James;Mr.;", "additionalNames", "Richter, James" },
        { V21, "N:Smith, Jr.;John", "familyName", "Smith, Jr." },
        { V21, "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=91;=C3=89a", "givenName", "Éa" },
        { V30, "X-PHONETIC-FIRST-NAME:Jon", "phoneticGivenName", "Jon" },
        { V30, "NICKNAME:Johny\\,JayJay", "nickname", "Johny,JayJay" },
        { V30, "ORG:IBM;Accounting;Dungeon", "organization", "IBM" },
        { V30, "ORG:IBM;Accounting;Dungeon", "department", "Accounting, Dungeon" },
        { V21, "ORG:Company, The;Dept", "organization", "Company, The" },
        { V30, "ORG:;|ORG:Second", "organization", "Second" },
        { V30, "TITLE:|TITLE:Boss", "jobTitle", "Boss" },
        { V40, "KIND:org", "isOrganization", "true" },
        { V30, "X-ABShowAs:COMPANY", "isOrganization", "true" },
        { V30, "X-ADDRESSBOOKSERVER-KIND:group", "isGroup", "true" },

        { V30, "EMAIL;TYPE=INTERNET,PREF,WORK:a@b.c", "emails", "a@b.c (work) *" },
        { V21, "EMAIL;PREF;WORK:a@b.c", "emails", "a@b.c (work) *" },
        { V40, "EMAIL;PREF=1;TYPE=home:mailto:a@b.c", "emails", "a@b.c (home) *" },
        { V30, "item1.EMAIL;TYPE=INTERNET:a@b.c|item1.X-ABLabel:Club", "emails", "a@b.c (Club)" },
        { V30, "item1.EMAIL:a@b.c|item1.X-ABLabel:", "emails", "a@b.c" },
        { V40, "EMAIL;TYPE=customtype:a@b.c", "emails", "a@b.c (customtype)" },
        { V30, "EMAIL:", "emails", "" },

        { V30, "TEL;TYPE=WORK;TYPE=FAX:1", "phones", "1 (workfax)" },
        { V30, "TEL;TYPE=HOME,FAX:1", "phones", "1 (homefax)" },
        { V30, "TEL;TYPE=FAX:1", "phones", "1 (fax)" },
        { V30, "TEL;TYPE=IPHONE;TYPE=CELL;TYPE=VOICE;TYPE=pref:1", "phones", "1 (mobile) *" },
        { V40, "TEL;VALUE=uri;TYPE=\"work,cell,voice,video,text\":tel:+1-418", "phones", "+1-418 (workmobile)" },
        { V40, "TEL;VALUE=uri:tel:+1-418-656-9254;ext=102", "phones", "+1-418-656-9254 ext. 102" },
        { V30, "TEL;TYPE=MAIN:1", "phones", "1 (main)" },
        { V30, "item1.TEL:1|item1.X-ABLabel:_$!<AssistantPhone>!$_", "phones", "1 (assistant)" },
        { V30, "item1.TEL:1|item1.X-ABLabel:homeFax", "phones", "1 (homefax)" },
        { V30, "TEL;TYPE=WhatsApp:1", "phones", "1 (WhatsApp)" },
        { V30, "TEL;TYPE=\"X-EVOLUTION-CALLBACK\":1", "phones", "1 (callback)" },
        { V21, "X-MS-TEL;VOICE;CALLBACK:1", "phones", "1 (callback)" },
        { V21, "TEL;PAGER:1", "phones", "1 (pager)" },

        { V30, "item1.URL;type=pref:http\\://x|item1.X-ABLabel:_$!<HomePage>!$_", "urls", "http://x (homepage) *" },
        { V30, "URL;TYPE=WORK:http://x/a,b", "urls", "http://x/a,b (work)" },
        { V30, "item1.URL:x|item1.X-ABLabel:BLOG", "urls", "x (blog)" },

        { V30, "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:echo123", "instantMessages", "skype: echo123 (home)" },
        { V30, "IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:a@b.c", "instantMessages", "gtalk: a@b.c" },
        { V30, "IMPP;X-SERVICE-TYPE=AIM:aim:goim?screenname=joe%20d", "instantMessages", "aim: joe d" },
        { V40, "IMPP:xmpp:a@b.c", "instantMessages", "xmpp: a@b.c" },
        { V40, "IMPP:sip:a@b.c", "instantMessages", "sip: a@b.c" },
        { V30, "X-AIM;TYPE=HOME:joe", "instantMessages", "aim: joe (home)" },
        { V30, "IMPP;X-SERVICE-TYPE=AIM;TYPE=HOME:aim:joe|X-AIM;TYPE=HOME:joe", "instantMessages", "aim: joe (home)" },
        { V21, "X-MS-IMADDRESS:joe", "instantMessages", "joe" },
        { V30, "X-GTALK:a|X-QQ:b|X-MATRIX:c", "instantMessages", "gtalk: a\nqq: b\nmatrix: c" },
        { V30, "IMPP;X-SERVICE-TYPE=Threema:x-apple:AB12", "instantMessages", "threema: AB12" },

        { V30, "ADR;TYPE=WORK,pref:Box;Ext;Street;City;Reg;12;Land", "addresses", "Box, Ext, Street, 12 City, Reg, Land (work) *" },
        { V30, "item1.ADR;type=HOME:;;A\\nB;;;;|item1.X-ABADR:fr", "addresses", "A, B, FR (home)" },
        { V30, "item1.ADR;type=HOME:;;A;;;;|item1.X-ABADR:Silicon Alley", "addresses", "A (home)" },
        { V40, "ADR;CC=DE;LABEL=\"A^nB\":;;A;;;;", "addresses", "A, DE [A, B]" },
        { V21, "ADR;HOME:;;A|ADR;WORK:;;B|LABEL;WORK;ENCODING=QUOTED-PRINTABLE:B=0D=0AC", "addresses", "A (home)\nB [B, C] (work)" },
        { V21, "ADR:;;;;;;", "addresses", "" },

        { V30, "BDAY:1980-03-22", "birthday", "1980-03-22" },
        { V21, "BDAY:19800322", "birthday", "1980-03-22" },
        { V30, "BDAY;value=date:1980-03-22T00:00:00Z", "birthday", "1980-03-22" },
        { V40, "BDAY:--0203", "birthday", "--02-03" },
        { V40, "BDAY:--02-29", "birthday", "--02-29" },
        { V40, "BDAY:1985-04", "birthday", "1985-04" },
        { V40, "BDAY:1985", "birthday", "1985" },
        { V40, "BDAY:---12", "birthday", "---12" },
        { V40, "BDAY;VALUE=text:circa 1800", "birthday", "circa 1800" },
        { V40, "BDAY;VALUE=text;ALTID=1:long ago|BDAY;ALTID=1:20160801", "birthday", "2016-08-01" },
        { V30, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "birthday", "--02-29" },
        { V30, "BDAY:1604-05-01", "birthday", "--05-01" },
        { V30, "BDAY:unknown", "birthday", "unknown" },
        { V30, "BDAY:1980-13-45", "birthday", "1980-13-45" },
        { V40, "ANNIVERSARY:20090808T1430-0500", "anniversary", "2009-08-08" },
        { V30, "X-EVOLUTION-ANNIVERSARY:1980-03-22", "anniversary", "1980-03-22" },
        { V30, "item1.X-ABDATE:1975-03-01|item1.X-ABLabel:_$!<Anniversary>!$_", "anniversary", "1975-03-01" },
        { V30, "item1.X-ABDATE:1975-03-01|item1.X-ABLabel:_$!<Anniversary>!$_", "otherDates", "" },
        { V30, "item1.X-ABDATE:2000-09-12|item1.X-ABLabel:First job|X-ABDATE:1776-07-04", "otherDates", "First job: 2000-09-12\n1776-07-04" },

        { V30, "item1.X-ABRELATEDNAMES:Jenny|item1.X-ABLabel:_$!<Spouse>!$_", "related", "spouse: Jenny" },
        { V30, "item1.X-ABRELATEDNAMES:Jo|item1.X-ABLabel:DOMESTIC_PARTNER", "related", "domesticpartner: Jo" },
        { V30, "item1.X-ABRELATEDNAMES:Jo|item1.X-ABLabel:Neighbour", "related", "Neighbour: Jo" },
        { V30, "X-SPOUSE:Jo|X-EVOLUTION-MANAGER:Big|X-MS-ASSISTANT:Little", "related", "spouse: Jo\nmanager: Big\nassistant: Little" },
        { V40, "RELATED;TYPE=co-worker;VALUE=text:Jo|RELATED;TYPE=friend:urn:uuid:1", "related", "colleague: Jo" },

        { V21, "NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=\r\nb", "notes", "a\nb" },
        { V30, "NOTE:a\\nb\\, c", "notes", "a\nb, c" },
        { V30, "NOTE:a|NOTE:b", "notes", "a\nb" },
        { V30, "NOTE:a\u0007b", "notes", "ab" },
        { V40, "LANG;PREF=1:fr|LANG;PREF=2:en", "language", "fr" },
        { V30, "CATEGORIES:a,b\\, c|CATEGORIES:d,a", "categories", "a, b, c, d" },
        { V30, "CATEGORIES;CHARSET=UTF-8:a\\, b", "categories", "a, b" },
        { V30, "PHOTO:https://example.org/a.jpg", "photo", "https://example.org/a.jpg" },
        { V30, "item1.X-CARNET-CUSTOM:she/her|item1.X-ABLabel:Pronouns", "custom", "Pronouns: she/her" },
        { V40, "GENDER:F", "gender", "F" },
        { V40, "GENDER:O;it's complicated", "gender", "it's complicated" },
        { V30, "X-GENDER:male", "gender", "M" },
        { V40, "GEO:geo:46.77,-71.28", "geo", "46.77,-71.28" },
        { V30, "GEO:46.77;-71.28", "geo", "46.77,-71.28" },
        { V40, "KEY;VALUE=uri:http://x/k.asc", "key", "http://x/k.asc" },
        { V21, "KEY;X509;ENCODING=BASE64:AAAA", "key", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads(VCardVersion version, string lines, string field, string expected)
    {
        var contact = ContactCard.Read(Card(version, lines.Split('|')));
        Assert.Equal(expected, ContactFields.All.Single(f => f.Id == field).Text(contact));
    }

    [Theory]
    [InlineData("ORG:Acme|EMAIL:a@b.c", "Acme")]
    [InlineData("EMAIL:a@b.c|TEL:1", "a@b.c")]
    [InlineData("TEL:+1 2|NOTE:x", "+1 2")]
    [InlineData("NICKNAME:Nick|EMAIL:a@b.c", "Nick")]
    [InlineData("N:;;;;|FN: |NOTE:first\\nsecond", "first")]
    [InlineData("N:Doe;Jo;;Dr.;|EMAIL:a@b.c", "Dr. Jo Doe")]
    [InlineData("FN:Grandma|N:Doe;Jo;;;", "Grandma")]
    public void A_card_without_FN_is_called_by_what_it_has(string lines, string name) =>
        Assert.Equal(name, ContactCard.Read(Card(lines.Split('|'))).FormattedName);

    [Fact]
    public void Finds_a_picture_s_type_from_its_bytes()
    {
        var photo = ContactCard.Read(Card("PHOTO;ENCODING=b;TYPE=GIF:/9j/AA==")).Photo!;
        Assert.Equal("image/jpeg", photo.MediaType);
        Assert.Equal([0xff, 0xd8, 0xff, 0], photo.Bytes!);
    }
}
