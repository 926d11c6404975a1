using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Forms.Model;

namespace Carnet.Contacts.Tests.Forms;

/// <summary>Opening a contact and saving it as it is changes no byte of its card (B6).</summary>
public sealed class UnchangedFormTests
{
    [Theory]
    [MemberData(nameof(SampleCards.Files), MemberType = typeof(SampleCards))]
    public void Leaves_every_real_card_as_it_was(string file)
    {
        foreach (var card in SampleCards.Read(file))
            AssertUntouched(card);
    }

    [Theory]
    [InlineData("NOTE:a\\nb\\n\\nc")]
    [InlineData("NICKNAME:two\\nlines and a tab\there")]
    [InlineData("TEL;TYPE=cell,PREF:1\r\nTEL;TYPE=work,PREF:2\r\nTEL;TYPE=x-hotline:3")]
    [InlineData("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29")]
    [InlineData("BDAY:circa 1800")]
    [InlineData("BDAY:1985-04")]
    [InlineData("item1.URL:https://example.org/a,b\r\nitem1.X-ABLabel:Ferienhaus")]
    [InlineData("ADR;TYPE=work:;;1 rue Gambetta\\nBâtiment B;Reims;;51100;FRANCE\r\nLABEL;TYPE=work:Printed\\nso")]
    [InlineData("CATEGORIES:a\\,b,c")]
    [InlineData("PHOTO;VALUE=uri:https://example.org/ada.jpg\r\nKEY;ENCODING=b:AAAA\r\nGEO:46.77;-71.28")]
    [InlineData("X-ODD;X-P=1:kept\r\nIMPP;X-SERVICE-TYPE=Zalo:zalo:ada")]
    public void Leaves_what_it_shows_only_in_part(string lines) =>
        AssertUntouched(VCard.Parse($"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\n{lines}\r\nEND:VCARD\r\n"));

    private static void AssertUntouched(VCard card)
    {
        var bytes = card.ToBytes();
        var stored = ContactCard.Read(card);
        var after = Posting.Send(Posting.Fill(ContactForm.Of(stored, 1))).Apply(stored);
        Assert.Equal(stored, after);
        ContactCard.Apply(card, stored, after);
        Assert.Equal(bytes, card.ToBytes());
    }
}
