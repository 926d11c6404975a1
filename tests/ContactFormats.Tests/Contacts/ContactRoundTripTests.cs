using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Contacts;

public sealed class ContactRoundTripTests
{
    /// <summary>A contact with something in every field.</summary>
    internal static ContactData Full { get; } = new()
    {
        Prefix = "Dr.", GivenName = "Zoë; \"Z\"", AdditionalNames = "Anne, Marie", FamilyName = "d'Été\\Sumner", Suffix = "M.A., PhD", FormattedName = "Dr. Zoë",
        Nickname = "Zo", PhoneticGivenName = "ゾエ", PhoneticFamilyName = "デテ", PhoneticOrganization = "アクメ",
        Organization = "Acme; Co, Ltd", Department = "R&D", JobTitle = "Head, of \n all", Role = "Chemist",
        Emails = [new() { Value = "a@x.org", Kind = "work", IsPreferred = true }, new() { Value = "b@x.org", Label = "Club; \"9\"" }, new() { Value = "c@x.org" }, new() { Value = "d@x.org", Kind = "school" }],
        Phones = [.. ContactKinds.Phones.Select(kind => new ContactValue { Value = $"+33 {kind.Length}", Kind = kind })],
        Urls = [.. ContactKinds.Urls.Select(kind => new ContactValue { Value = $"https://x/{kind}?a=1,2;b", Kind = kind })],
        InstantMessages = [.. ContactKinds.Services.Select(service => new ContactValue { Value = $"joe {service}@x", Kind = "home", Service = service })],
        Addresses =
        [
            new() { Street = "1, Main\nSt", Extended = "B", PoBox = "9", City = "Été", Region = "R", PostalCode = "1;2", Country = "France", CountryCode = "FR", Kind = "work", IsPreferred = true, Formatted = "1, Main St\nÉté" },
            new() { Street = "2", Kind = "home" },
            new() { Street = "3", Label = "Boat" },
        ],
        Birthday = new(null, 2, 29), Anniversary = new(1999, 12, 31),
        OtherDates = [new() { Label = "Hired", Date = new(2001, 2, 3) }, new() { Date = new(null, 4, 5) }],
        Related = [.. ContactKinds.Relations.Select(label => new ContactRelated { Label = label, Name = $"Jo {label}" }), new() { Label = "Neighbour", Name = "Al, B" }],
        Notes = "one\n\ntwo; \\n three, \t four =", Language = "pt-BR", Categories = ["A", "B c"], Photo = new("image/jpeg", [0xff, 0xd8, 0xff, 1], null),
        Custom = [new() { Label = "Shoe", Value = "42, 5" }], Gender = "F", TimeZone = "Europe/Paris", Geo = "46.5,-71.2", CalendarUri = "https://x/cal", Key = "https://x/key",
    };

    [Theory]
    [InlineData(VCardVersion.V21)]
    [InlineData(VCardVersion.V30)]
    [InlineData(VCardVersion.V40)]
    public void A_full_contact_survives_a_new_card(VCardVersion version)
    {
        var card = VCard.Parse(ContactCard.Create(Full, version, "u-1").ToBytes());
        Assert.Equal(version, card.Version);
        Assert.Equal("u-1", card.Uid);
        Assert.Empty(ContactFields.Compare(Full, ContactCard.Read(card)));
    }

    [Theory]
    [InlineData(VCardVersion.V21)]
    [InlineData(VCardVersion.V30)]
    [InlineData(VCardVersion.V40)]
    public void A_new_card_has_what_the_version_requires(VCardVersion version)
    {
        var card = ContactCard.Create(new ContactData { Emails = [new() { Value = "a@x.org" }] }, version, "u");
        Assert.Equal("a@x.org", card.First("FN")!.Text);
        Assert.NotNull(card.First("N"));
        Assert.True(card.Properties[0].Is("VERSION"));
        Assert.NotNull(card.First("REV"));
    }

    [Theory]
    [InlineData(VCardVersion.V21)]
    [InlineData(VCardVersion.V30)]
    [InlineData(VCardVersion.V40)]
    public void Every_field_can_be_emptied_and_filled_again(VCardVersion version)
    {
        var card = ContactCard.Create(Full, version, "u");
        foreach (var field in ContactFields.All)
        {
            var full = ContactCard.Read(card);
            var emptied = ContactFields.Restore(full, new ContactData(), field.Id);
            ContactCard.Apply(card, full, emptied);
            Assert.Equal(field.Id == "formattedName" ? "Dr. Zoë; \"Z\" Anne, Marie d'Été\\Sumner M.A., PhD" : field.Text(new ContactData()), field.Text(ContactCard.Read(card)));
            ContactCard.Apply(card, ContactCard.Read(card), full);
            Assert.Empty(ContactFields.Compare(full, ContactCard.Read(card)));
        }
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void Real_contacts_survive_a_new_card_of_every_version(string file, int count)
    {
        foreach (var contact in ReadAll(Samples.Card(file)).Take(Math.Min(count, 20)).Select(c => ContactCard.Read(c.Card!)))
            foreach (var version in Enum.GetValues<VCardVersion>())
                Assert.Empty(ContactFields.Compare(contact, ContactCard.Read(VCard.Parse(ContactCard.Create(contact, version, "u").ToBytes()))));
    }
}
