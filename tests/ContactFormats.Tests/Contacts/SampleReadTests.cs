using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Contacts;

/// <summary>What a person expects to find after moving in with a real program's file.</summary>
public sealed class SampleReadTests
{
    // file, card, field, text
    public static TheoryData<string, int, string, string> Facts => new()
    {
        { "apple_bulk.vcf", 0, "isGroup", "true" },
        { "apple_bulk.vcf", 3, "phones", "777-777-7777 (home) *\n8888888888 (work)\n5555555555 (workfax)" },
        { "apple_bulk.vcf", 4, "isOrganization", "true" },
        { "ez_android.vcf", 0, "formattedName", "john.doe@company.com" },
        { "ez_android.vcf", 4, "emails", "bob@company.com (work) *\nÑÑÑÑÑÑÑÑÑÑÑÑÑÑ *" },
        { "ez_blackberry.vcf", 0, "phones", "+96123456789 (mobile)" },
        { "ez_evolution.vcf", 0, "related", "spouse: Maria\nmanager: Big Blue\nassistant: Little Red" },
        { "ez_evolution.vcf", 0, "instantMessages", "aim: johnny5@aol.com (home)" },
        { "ez_evolution.vcf", 0, "addresses", "ASB-123, 15 Crescent moon drive, 12345 Albaney, New York, United States of America (home)" },
        { "ez_fullcontact.vcf", 0, "birthday", "2016-08-01" },
        { "ez_fullcontact.vcf", 0, "department", "Department1" },
        { "ez_gmail.vcf", 0, "anniversary", "1975-03-01" },
        { "ez_gmail.vcf", 0, "phoneticFamilyName", "Dow" },
        { "ez_gmail_all_fields.vcf", 0, "instantMessages", "gtalk: IM2\naim: IM3\nyahoo: IM4\nskype: IM5\nqq: IM6\nmsn: IM7\nicq: IM8\njabber: IM9" },
        { "ez_gmail_all_fields.vcf", 0, "otherDates", "1776-07-04\nCustomDateCategory: 2000-09-12" },
        { "ez_iphone.vcf", 0, "urls", "http://www.ibm.com (homepage) *" },
        { "ez_iphone.vcf", 0, "additionalNames", "Richter James" },
        { "ez_iphone.vcf", 0, "phones", "905-555-1234 (mobile) *\n905-666-1234 (home)\n905-777-1234 (work)\n905-888-1234 (homefax)\n905-999-1234 (workfax)\n905-111-1234 (pager)\n905-222-1234 (assistant)" },
        { "ez_lotusnotes.vcf", 0, "nickname", "Johny,JayJay" },
        { "ez_lotusnotes.vcf", 0, "role", "Counting Money" },
        { "ez_macos.vcf", 0, "related", "spouse: Jenny" },
        { "ez_outlook2003.vcf", 0, "organization", "Company, The" },
        { "ez_outlook2003.vcf", 0, "notes", "This is the note field!!\nSecond line\n\nThird line is empty" },
        { "ez_outlook2007.vcf", 0, "anniversary", "2012-08-01" },
        { "ez_outlook2007.vcf", 0, "addresses", "TheOffice, 222 Broadway, 99999 New York, NY, USA [222 Broadway, New York, NY 99999, USA] (work) *" },
        { "ez_rfc2426.vcf", 1, "addresses", "501 E. Middlefield Rd., 94043 Mountain View, CA, U.S.A. (work)" },
        { "ez_rfc6350.vcf", 0, "birthday", "--02-03" },
        { "ez_rfc6350.vcf", 0, "language", "fr" },
        { "ez_rfc6350.vcf", 0, "phones", "+1-418-656-9254 ext. 102 (work) *\n+1-418-262-6501 (workmobile)" },
        { "ez_thunderbird_mffab.vcf", 0, "categories", "category1, category2, category3" },
        { "ez_thunderbird_mffab.vcf", 0, "anniversary", "1990-04-30" },
        { "fk_outlook_de.vcf", 0, "phones", "+49 (0611) 123456 - 11 (work)\n+49 (0611) 123456 - 12 (home)\n+49 (0611) 123456 - 14 (mobile)\n+49 (0611) 123456 - 13 (workfax)" },
        { "fk_outlook_de.vcf", 0, "instantMessages", "chatadresse" },
        { "fk_v3_utf16bom.vcf", 1, "phones", "03443-303776 (home)\n03443-333440 (homefax)" },
        { "fk_v3_utf16bom.vcf", 1, "organization", "KMS Außenstelle" },
        { "fk_whatsapp.vcf", 0, "phones", "7yy-zzz-xxx (home)\n7yy-zzz-xxx (WhatsApp)" },
        { "i4j_lowercase.vcf", 0, "emails", "xy@zz.com (work) *" },
        { "i4j_whitespace_after_begin.vcf", 0, "notes", "The canonical Dirk" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Reads_real_files_sensibly(string file, int card, string field, string expected)
    {
        var contact = ContactCard.Read(ReadAll(Samples.Card(file))[card].Card!);
        Assert.Equal(expected, ContactFields.All.Single(f => f.Id == field).Text(contact));
    }

    [Theory]
    [InlineData("ez_blackberry.vcf", 1674)]
    [InlineData("ez_iphone.vcf", 32531)]
    [InlineData("ez_lotusnotes.vcf", 7957)]
    [InlineData("ez_macos.vcf", 18242)]
    [InlineData("ez_outlook2007.vcf", 2324)]
    [InlineData("ez_thunderbird_mffab.vcf", 8940)]
    [InlineData("fk_outlook_de.vcf", 23182)]
    [InlineData("sabre_issue153_photo_2space.vcf", 19685)]
    [InlineData("sabre_issue64_21_photo.vcf", 19685)]
    public void Reads_the_whole_picture(string file, int length)
    {
        var photo = ContactCard.Read(ReadAll(Samples.Card(file))[0].Card!).Photo!;
        Assert.Equal(("image/jpeg", length), (photo.MediaType, photo.Bytes!.Length));
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Every_card_but_the_nameless_picture_has_a_name(string file, int count)
    {
        var contacts = ReadAll(Samples.Card(file)).Where(c => c.Card is not null).Select(c => ContactCard.Read(c.Card!)).ToList();
        Assert.Equal(count, contacts.Count);
        Assert.All(contacts, c => Assert.True(c.FormattedName.Length > 0 || file == "sabre_issue64_21_photo.vcf"));
    }
}
