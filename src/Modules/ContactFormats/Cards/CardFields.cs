using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>The table: every field of a contact and where it stands in a card. A new field is a row here.</summary>
internal static class CardFields
{
    public static IReadOnlyList<CardField> All { get; } =
    [
        new PartField("N", 3, c => c.Prefix, (c, v) => c with { Prefix = v }, " "),
        new PartField("N", 1, c => c.GivenName, (c, v) => c with { GivenName = v }, " "),
        new PartField("N", 2, c => c.AdditionalNames, (c, v) => c with { AdditionalNames = v }, " "),
        new PartField("N", 0, c => c.FamilyName, (c, v) => c with { FamilyName = v }, " "),
        new PartField("N", 4, c => c.Suffix, (c, v) => c with { Suffix = v }, ", "),
        new TextField("NICKNAME", c => c.Nickname, (c, v) => c with { Nickname = v }),
        new TextField("X-PHONETIC-FIRST-NAME", c => c.PhoneticGivenName, (c, v) => c with { PhoneticGivenName = v }) { Aliases = ["X-MS-YOMI-FIRST-NAME"] },
        new TextField("X-PHONETIC-LAST-NAME", c => c.PhoneticFamilyName, (c, v) => c with { PhoneticFamilyName = v }) { Aliases = ["X-MS-YOMI-LAST-NAME"] },
        new TextField("X-PHONETIC-ORG", c => c.PhoneticOrganization, (c, v) => c with { PhoneticOrganization = v }) { Aliases = ["X-MS-YOMI-COMPANY"] },

        new PartField("ORG", 0, c => c.Organization, (c, v) => c with { Organization = v }),
        new PartField("ORG", 1, c => c.Department, (c, v) => c with { Department = v }) { TakesRest = true },
        new TextField("TITLE", c => c.JobTitle, (c, v) => c with { JobTitle = v }),
        new TextField("ROLE", c => c.Role, (c, v) => c with { Role = v }),
        new FlagField("org", c => c.IsOrganization, c => c with { IsOrganization = true }, "X-ABShowAs", "COMPANY"),
        new FlagField("group", c => c.IsGroup, c => c with { IsGroup = true }, "X-ADDRESSBOOKSERVER-KIND", "group"),

        new ListField<ContactValue>(
            new ValueLines("EMAIL", Kinds.Emails) { Decode = ValueTexts.Email, OldTypes = ["INTERNET"] }, c => c.Emails, (c, v) => c with { Emails = v }),
        new ListField<ContactValue>(
            new ValueLines("TEL", Kinds.Phones) { Decode = ValueTexts.Phone, Aliases = ["X-MS-TEL"] }, c => c.Phones, (c, v) => c with { Phones = v }),
        new ListField<ContactValue>(new ValueLines("URL", Kinds.Urls) { Encode = ValueTexts.EscapeUri }, c => c.Urls, (c, v) => c with { Urls = v }),
        new ListField<ContactValue>(new MessageLines(), c => c.InstantMessages, (c, v) => c with { InstantMessages = v }),
        new ListField<ContactAddress>(new AddressLines(), c => c.Addresses, (c, v) => c with { Addresses = v }),

        new DateField(["BDAY"], c => c.Birthday, (c, v) => c with { Birthday = v }),
        new DateField(
            ["ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-KADDRESSBOOK-X-Anniversary", "X-WEDDING-ANNIVERSARY"],
            c => c.Anniversary, (c, v) => c with { Anniversary = v }) { Label = "Anniversary" },
        new ListField<ContactDate>(new DateLines(), c => c.OtherDates, (c, v) => c with { OtherDates = v }),
        new ListField<ContactRelated>(new RelatedLines(), c => c.Related, (c, v) => c with { Related = v }),

        new TextField("NOTE", c => c.Notes, (c, v) => c with { Notes = v }) { JoinsAll = true },
        new TextField("LANG", c => c.Language, (c, v) => c with { Language = v }) { OldName = "X-LANG", Aliases = ["X-LANGUAGE"] },
        new CategoriesField(),
        new PhotoField(),
        new ListField<ContactCustom>(new CustomLines(), c => c.Custom, (c, v) => c with { Custom = v }),

        new TextField("GENDER", c => c.Gender, (c, v) => c with { Gender = v })
        {
            OldName = "X-GENDER", Aliases = ["X-WAB-GENDER", "X-MS-GENDER"], Decode = Genders.Decode, Encode = Genders.Encode,
        },
        new TextField("TZ", c => c.TimeZone, (c, v) => c with { TimeZone = v }),
        new TextField("GEO", c => c.Geo, (c, v) => c with { Geo = v }) { Decode = Places.Decode, Encode = Places.Encode },
        new TextField("CALURI", c => c.CalendarUri, (c, v) => c with { CalendarUri = v }) { Encode = (text, _) => ValueTexts.EscapeUri(text) },
        new TextField("KEY", c => c.Key, (c, v) => c with { Key = v }) { Decode = ValueTexts.Plain },
    ];
}
