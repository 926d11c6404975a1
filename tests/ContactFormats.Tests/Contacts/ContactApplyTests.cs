using System.Text;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Contacts;

public sealed class ContactApplyTests
{
    private const VCardVersion V21 = VCardVersion.V21, V30 = VCardVersion.V30, V40 = VCardVersion.V40;
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public sealed record Edit(string Name, VCardVersion Version, string Before, Func<ContactData, ContactData> Change, string After)
    {
        public override string ToString() => Name;
    }

    private static ContactValue Value(string value, string kind = "other", string label = "", bool isPreferred = false, string service = "") =>
        new() { Value = value, Kind = kind, Label = label, IsPreferred = isPreferred, Service = service };

    private static ValueList<T> At<T>(ValueList<T> list, int index, Func<T, T> change) => list.Select((item, i) => i == index ? change(item) : item).ToValueList();

    public static TheoryData<Edit> Edits => new(
        new Edit("a changed e-mail keeps group, parameters and label", V30, "item1.EMAIL;type=INTERNET;X-A=b:old@x|item1.X-ABLabel:Club",
            c => c with { Emails = At(c.Emails, 0, e => e with { Value = "new@x" }) }, "item1.EMAIL;type=INTERNET;X-A=b:new@x|item1.X-ABLabel:Club"),
        new Edit("the other e-mails keep their bytes", V30, "EMAIL;TYPE=work:a@x|email;type=INTERNET,home:b@x",
            c => c with { Emails = At(c.Emails, 0, e => e with { Value = "c@x" }) }, "EMAIL;TYPE=work:c@x|email;type=INTERNET,home:b@x"),
        new Edit("a removed one takes its label along", V30, "item1.EMAIL:a@x|item1.X-ABLabel:Club|EMAIL:b@x",
            c => c with { Emails = [c.Emails[1]] }, "EMAIL:b@x"),
        new Edit("a label others use stays", V30, "item1.EMAIL:a@x|item1.TEL:1|item1.X-ABLabel:Club",
            c => c with { Emails = [] }, "item1.TEL:1|item1.X-ABLabel:Club"),
        new Edit("a new one with its kind", V30, "FN:x", c => c with { Emails = [Value("a@x", "work", "", true)] }, "FN:x|EMAIL;TYPE=INTERNET;TYPE=WORK;TYPE=PREF:a@x"),
        new Edit("a new one in 4.0", V40, "FN:x", c => c with { Emails = [Value("a@x", "work", "", true)] }, "FN:x|EMAIL;TYPE=work;PREF=1:a@x"),
        new Edit("a new one in 2.1", V21, "FN:x", c => c with { Phones = [Value("1", "workfax")] }, "FN:x|TEL;WORK;FAX:1"),
        new Edit("a new one with a label finds a free group", V30, "item1.X-FOO:y|item1.X-ABLabel:z",
            c => c with { Phones = [Value("1", "other", "Boat")] }, "item1.X-FOO:y|item1.X-ABLabel:z|item2.TEL:1|item2.X-ABLabel:Boat"),
        new Edit("a kind replaces a kind", V30, "TEL;TYPE=HOME,VOICE;X-A=b:1",
            c => c with { Phones = At(c.Phones, 0, p => p with { Kind = "workfax" }) }, "TEL;TYPE=VOICE;X-A=b;TYPE=WORK;TYPE=FAX:1"),
        new Edit("a kind replaces a label", V30, "item1.TEL:1|item1.X-ABLabel:Boat",
            c => c with { Phones = At(c.Phones, 0, p => p with { Kind = "mobile", Label = "" }) }, "item1.TEL;TYPE=CELL:1"),
        new Edit("a label replaces a kind", V30, "TEL;TYPE=CELL:1",
            c => c with { Phones = At(c.Phones, 0, p => p with { Kind = "other", Label = "Boat" }) }, "item1.TEL:1|item1.X-ABLabel:Boat"),
        new Edit("a made-up type becomes another label", V40, "EMAIL;TYPE=club:a@x",
            c => c with { Emails = At(c.Emails, 0, e => e with { Label = "Sea" }) }, "item1.EMAIL:a@x|item1.X-ABLabel:Sea"),
        new Edit("preference comes and goes", V30, "TEL;TYPE=CELL,pref:1|TEL:2",
            c => c with { Phones = [c.Phones[0] with { IsPreferred = false }, c.Phones[1] with { IsPreferred = true }] }, "TEL;TYPE=CELL:1|TEL;TYPE=PREF:2"),
        new Edit("a tel: URI that is changed becomes text", V40, "TEL;VALUE=uri;TYPE=cell:tel:+1-5",
            c => c with { Phones = At(c.Phones, 0, p => p with { Value = "+1 6" }) }, "TEL;TYPE=cell:+1 6"),
        new Edit("a new order uses the old places", V30, "TEL;TYPE=CELL:1|NOTE:n|item1.TEL:2",
            c => c with { Phones = [c.Phones[1], c.Phones[0]] }, "item1.TEL:2|NOTE:n|TEL;TYPE=CELL:1"),
        new Edit("a home page gets Apple's label", V30, "FN:x", c => c with { Urls = [Value("http://x/,", "homepage")] }, "FN:x|item1.URL:http://x/,|item1.X-ABLabel:_$!<HomePage>!$_"),
        new Edit("one part of an address", V30, "item1.ADR;type=HOME:;;Old 1,;Town\\, X;;1;|item1.X-ABADR:de",
            c => c with { Addresses = At(c.Addresses, 0, a => a with { Street = "New; 2\nBack" }) }, "item1.ADR;type=HOME:;;New\\; 2\\nBack;Town\\, X;;1;|item1.X-ABADR:de"),
        new Edit("a printed address that became wrong goes", V30, "ADR;TYPE=WORK:;;Old;;;;|LABEL;TYPE=WORK:Old\\nTown|LABEL;TYPE=HOME:Home",
            c => c with { Addresses = At(c.Addresses, 0, a => a with { Street = "New" }) }, "ADR;TYPE=WORK:;;New;;;;|LABEL;TYPE=HOME:Home"),
        new Edit("a country code", V30, "ADR:;;A;;;;", c => c with { Addresses = At(c.Addresses, 0, a => a with { CountryCode = "FR" }) }, "item1.ADR:;;A;;;;|item1.X-ABADR:fr"),
        new Edit("a name part leaves the others alone", V30, "FN:Jean Doe|N:Doe;Jean;A,B;Mr.;X\\,Y",
            c => c with { GivenName = "Jo" }, "FN:Mr. Jo A B Doe X\\,Y|N:Doe;Jo;A,B;Mr.;X\\,Y"),
        new Edit("a name in 2.1", V21, "N:Doe;Jean|FN:Jean Doe", c => c with { FamilyName = "Döe" },
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=B6e;Jean|FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jean D=C3=B6e"),
        new Edit("a name of the user's own making stays", V30, "FN:Grandma|N:Doe;Jean;;;", c => c with { GivenName = "Jo" }, "FN:Grandma|N:Doe;Jo;;;"),
        new Edit("a fallback name becomes the real one", V30, "EMAIL:a@x", c => c with { GivenName = "Ada" }, "EMAIL:a@x|N:;Ada|FN:Ada"),
        new Edit("a department", V30, "ORG:Acme;A;B", c => c with { Department = "C" }, "ORG:Acme;C"),
        new Edit("no company any more", V30, "FN:x|ORG:Acme", c => c with { Organization = "" }, "FN:x"),
        new Edit("notes over several lines become one property", V30, "NOTE:a|TEL:1|NOTE:b", c => c with { Notes = "c\nd, e" }, "NOTE:c\\nd\\, e|TEL:1"),
        new Edit("an emptied text goes", V30, "NICKNAME:a|FN:x", c => c with { Nickname = "" }, "FN:x"),
        new Edit("a birthday without year for Apple", V30, "BDAY:1980-03-22", c => c with { Birthday = new PartialDate(null, 2, 29) }, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29"),
        new Edit("a birthday without year in 4.0", V40, "BDAY:19800322", c => c with { Birthday = new PartialDate(null, 2, 29) }, "BDAY:--0229"),
        new Edit("a birthday with year again", V30, "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", c => c with { Birthday = new PartialDate(1980, 2, 29) }, "BDAY:1980-02-29"),
        new Edit("a new anniversary in 3.0", V30, "FN:x", c => c with { Anniversary = new PartialDate(2001, 2, 3) }, "FN:x|item1.X-ABDATE:2001-02-03|item1.X-ABLabel:_$!<Anniversary>!$_"),
        new Edit("an anniversary where it stands", V30, "X-EVOLUTION-ANNIVERSARY:1980-03-22", c => c with { Anniversary = new PartialDate(2001, 2, 3) }, "X-EVOLUTION-ANNIVERSARY:2001-02-03"),
        new Edit("another day", V30, "FN:x", c => c with { OtherDates = [new ContactDate { Label = "Hired", Date = new(2001, 2, 3) }] }, "FN:x|item1.X-ABDATE:2001-02-03|item1.X-ABLabel:Hired"),
        new Edit("a spouse in 3.0", V30, "FN:x", c => c with { Related = [new ContactRelated { Label = "spouse", Name = "Jo" }] }, "FN:x|item1.X-ABRELATEDNAMES:Jo|item1.X-ABLabel:_$!<Spouse>!$_"),
        new Edit("a spouse in 4.0", V40, "FN:x", c => c with { Related = [new ContactRelated { Label = "spouse", Name = "Jo" }] }, "FN:x|RELATED;VALUE=text;TYPE=spouse:Jo"),
        new Edit("a spouse where she stands", V30, "X-EVOLUTION-SPOUSE:Jo", c => c with { Related = [c.Related[0] with { Name = "Di" }] }, "X-EVOLUTION-SPOUSE:Di"),
        new Edit("a messenger in 3.0", V30, "FN:x", c => c with { InstantMessages = [Value("echo", "home", service: "skype")] }, "FN:x|IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:echo"),
        new Edit("a messenger in 2.1", V21, "FN:x", c => c with { InstantMessages = [Value("echo", service: "skype")] }, "FN:x|X-SKYPE:echo"),
        new Edit("a messenger's twin goes with the change", V30, "IMPP;X-SERVICE-TYPE=AIM:aim:a|X-AIM:a", c => c with { InstantMessages = [c.InstantMessages[0] with { Value = "b" }] }, "IMPP;X-SERVICE-TYPE=AIM:aim:b"),
        new Edit("another service on the same line", V30, "X-AIM;TYPE=HOME:a", c => c with { InstantMessages = [c.InstantMessages[0] with { Service = "signal" }] }, "IMPP;TYPE=HOME;X-SERVICE-TYPE=Signal:sgnl:a"),
        new Edit("categories", V30, "CATEGORIES:a,b|CATEGORIES:c", c => c with { Categories = ["x, y", "z"] }, "CATEGORIES:x\\, y,z"),
        new Edit("a language in 3.0", V30, "FN:x", c => c with { Language = "fr" }, "FN:x|X-LANG:fr"),
        new Edit("a language in 4.0", V40, "LANG;PREF=1:fr|LANG;PREF=2:en", c => c with { Language = "de" }, "LANG;PREF=1:de|LANG;PREF=2:en"),
        new Edit("a company", V30, "FN:x", c => c with { IsOrganization = true }, "FN:x|X-ABShowAs:COMPANY"),
        new Edit("a company in 4.0", V40, "KIND:individual", c => c with { IsOrganization = true }, "KIND:org"),
        new Edit("no company", V30, "X-ABShowAs:COMPANY|FN:x", c => c with { IsOrganization = false }, "FN:x"),
        new Edit("a photo in 3.0", V30, "PHOTO;VALUE=uri:http://x|FN:x", c => c with { Photo = new("image/png", [1, 2, 3], null) }, "PHOTO;ENCODING=b;TYPE=PNG:AQID|FN:x"),
        new Edit("a photo in 4.0", V40, "FN:x", c => c with { Photo = new("image/png", [1, 2, 3], null) }, "FN:x|PHOTO:data:image/png;base64,AQID"),
        new Edit("no photo", V30, "PHOTO;ENCODING=b:AQID|FN:x", c => c with { Photo = null }, "FN:x"),
        new Edit("a field of the user's own", V30, "FN:x", c => c with { Custom = [new ContactCustom { Label = "Shoe", Value = "42" }] }, "FN:x|item1.X-CARNET-CUSTOM:42|item1.X-ABLabel:Shoe"),
        new Edit("gender", V30, "FN:x", c => c with { Gender = "F" }, "FN:x|X-GENDER:Female"),
        new Edit("a place", V40, "FN:x", c => c with { Geo = "1.5,2" }, "FN:x|GEO:geo:1.5,2"),
        new Edit("what only the card has seen stays", V30, "EMAIL:a@x|EMAIL:a@x|X-UNKNOWN;A=B:c", c => c with { Emails = [c.Emails[0]] }, "EMAIL:a@x|X-UNKNOWN;A=B:c"));

    [Theory]
    [MemberData(nameof(Edits))]
    public void Changes_only(Edit edit)
    {
        var card = Card(edit.Version, edit.Before.Split('|'));
        var before = ContactCard.Read(card);
        var after = edit.Change(before);
        ContactCard.Apply(card, before, after, Now);
        // A card without FN gets one as soon as anything it is called by changes; rows about other fields leave it out.
        var isAboutFn = edit.After.Contains("FN", StringComparison.Ordinal);
        var lines = Lines(card)[2..^1].Where(l => !l.StartsWith("REV", StringComparison.Ordinal) && (isAboutFn || !l.StartsWith("FN", StringComparison.Ordinal)));
        Assert.Equal(edit.After, string.Join('|', lines));
        AssertReads(card, after);
    }

    // The card says afterwards what the form said: only FN, which follows, and a printed address, which may go, differ.
    private static void AssertReads(VCard card, ContactData after)
    {
        var read = ContactCard.Read(VCard.Parse(card.ToBytes()));
        var expected = after with { FormattedName = read.FormattedName, Addresses = after.Addresses.Zip(read.Addresses, (a, r) => a with { Formatted = r.Formatted }).ToValueList() };
        Assert.Empty(ContactFields.Compare(expected, read));
    }

    [Fact]
    public void Sets_REV_when_something_changed_and_only_then()
    {
        var card = Card("FN:x", "REV:2001-01-01T00:00:00Z");
        var contact = ContactCard.Read(card);
        ContactCard.Apply(card, contact, contact with { }, Now);
        Assert.Equal("2001-01-01T00:00:00Z", card.First("REV")!.RawValue);
        ContactCard.Apply(card, contact, contact with { Notes = "n" }, Now);
        Assert.Equal("2026-07-01T12:00:00Z", card.First("REV")!.RawValue);
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void A_note_in_a_real_card_changes_only_NOTE_and_REV(string file, int count)
    {
        foreach (var card in ReadAll(Samples.Card(file)).Take(Math.Min(count, 20)).Select(c => c.Card!))
        {
            var (before, original) = (ContactCard.Read(card), card.Properties.ToList());
            ContactCard.Apply(card, before, before with { Notes = "Neue Notiz, äöü\n" + new string('x', 200) }, Now);
            Assert.All(card.Properties.Where(p => !p.IsUntouched), p => Assert.True(p.Is("NOTE") || p.Is("REV") || (p.Is("FN") && file == "sabre_issue64_21_photo.vcf")));
            Assert.All(original.Except(card.Properties), gone => Assert.True(gone.Is("NOTE") || gone.Is("REV")));
            Assert.StartsWith("Neue Notiz, äöü\nxxx", ContactCard.Read(VCard.Parse(card.ToBytes())).Notes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Does_not_touch_what_the_caller_has_not_seen()
    {
        var card = Card("EMAIL:a@x", "EMAIL:b@x");
        var seen = ContactCard.Read(card) with { Emails = [Value("a@x")] };
        ContactCard.Apply(card, seen, seen with { Emails = [] }, Now);
        Assert.Equal("b@x", Assert.Single(card.All("EMAIL")).Text);
        Assert.Contains("EMAIL:b@x", Encoding.UTF8.GetString(card.ToBytes()), StringComparison.Ordinal);
    }
}
