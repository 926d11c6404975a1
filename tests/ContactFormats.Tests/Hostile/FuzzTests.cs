using System.Text;
using Carnet.ContactFormats.Csv;
using Carnet.ContactFormats.Tests.Csv;
using Carnet.ContactFormats.VCards;
using static Carnet.ContactFormats.Tests.Cards;

namespace Carnet.ContactFormats.Tests.Hostile;

/// <summary>Random damage to real files, always the same for one seed.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 25;
    private static readonly byte[] Before = Encoding.UTF8.GetBytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Before\r\nEND:VCARD\r\n");
    private static readonly byte[] After = Encoding.UTF8.GetBytes("\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:After\r\nEND:VCARD\r\n");
    private static readonly string[] Bites = ["\r\n", "\n ", "\0", ":", ";", "\\", "\"", "=", "=\r\n", ",", "^n", "\ufeff", "é", "END:VCARD\r\n", "BASE64", "item1.", "1604-02-30", "data:,"];

    private static byte[] Damage(byte[] file, Random random)
    {
        var bytes = file.Take(6000).ToList();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Bites[random.Next(Bites.Length)])); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
            if (bytes.Count == 0)
                bytes.Add((byte)'x');
        }
        return [.. bytes];
    }

    [Theory]
    [MemberData(nameof(Samples.CardFiles), MemberType = typeof(Samples))]
    public void A_damaged_card_never_breaks_anything_and_never_takes_its_neighbours_along(string file, int seed)
    {
        var original = Samples.Card(file);
        var random = new Random(seed * 7919 + file.Length);
        for (var round = 0; round < Rounds && original.Length > 10; round++)
        {
            var damaged = Damage(original, random);
            var cards = ReadAll([.. Before, .. damaged, .. After]);
            Assert.Contains(cards, c => c.Card?.First("FN")?.Text == "Before");
            Assert.Contains(cards, c => c.Card?.First("FN")?.Text == "After");
            foreach (var card in cards.Where(c => c.Card is not null))
                Exercise(card.Card!);
            if (file != "fk_v3_utf16bom.vcf")
                ParseOrRefuse(damaged);
        }
    }

    private static void Exercise(VCard card)
    {
        var (written, contact) = (card.ToBytes(), ContactCard.Read(card));
        Assert.Equal(written, VCard.Parse(written).ToBytes());
        foreach (var version in Enum.GetValues<VCardVersion>())
        {
            _ = ContactCard.Read(VCard.Parse(VCardConversion.To(card, version).ToBytes()));
            var made = ContactCard.Read(VCard.Parse(ContactCard.Create(contact, version, "u").ToBytes()));
            Assert.Equal(contact.Notes, made.Notes);
        }
        ContactCard.Apply(card, contact, contact with { Notes = "changed", Emails = [], Birthday = new(2000, 1, 2) });
        var changed = ContactCard.Read(VCard.Parse(card.ToBytes()));
        Assert.Equal("changed", changed.Notes);
        Assert.Equal(new PartialDate(2000, 1, 2), changed.Birthday);
        _ = ContactNames.SortKey(ContactNames.SortKeyLastFirst(changed));
        foreach (var phone in changed.Phones)
            _ = PhoneNumbers.Parse(phone.Value, "FR");
    }

    private static void ParseOrRefuse(byte[] bytes)
    {
        try
        {
            Assert.Equal(bytes.Length, VCard.Parse(bytes).ToBytes().Length);
        }
        catch (VCardFormatException refused)
        {
            Assert.True(refused.Line > 0);
        }
    }

    [Theory]
    [InlineData("derived_google_2024plus.csv")]
    [InlineData("derived_outlook_classic_fr_cp1252.csv")]
    [InlineData("derived_outlook_web.csv")]
    public void A_damaged_table_is_read_or_refused(string file)
    {
        var random = new Random(file.Length);
        for (var round = 0; round < Rounds * 3; round++)
        {
            var damaged = Damage(Samples.Csv(file), random);
            try
            {
                var contacts = Contacts(damaged);
                foreach (var dialect in new[] { CsvDialect.Generic, CsvDialect.Google, CsvDialect.OutlookClassic })
                    _ = Tables.Write(dialect, contacts);
            }
            catch (CsvFormatException refused)
            {
                Assert.True(refused.Line > 0);
            }
        }
    }

    private static List<ContactData> Contacts(byte[] file) => [.. Tables.Open(file).Records().Select(r => r.Contact).OfType<ContactData>()];
}
