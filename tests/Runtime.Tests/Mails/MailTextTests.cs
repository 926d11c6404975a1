using Carnet.Modularity.Mail;
using Carnet.Runtime.Mail;
using Carnet.Testing.Mail;

namespace Carnet.Runtime.Tests.Mails;

/// <summary>Read back by a foreign reader of mail.</summary>
public sealed class MailTextTests
{
    [Theory]
    [InlineData("Plain")]
    [InlineData("Réunion à 9 h")]
    [InlineData("会議のお知らせ：来週の月曜日の午前九時から本社の大会議室で行います。皆さんのご出席をお待ちしております。")]
    [InlineData("🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂🎂")]
    [InlineData("=?utf-8?Q?is_this_encoded?=")]
    public void A_subject_and_a_name_come_through(string text)
    {
        var mail = Write(new MailMessage("bob@example.org", text, "Hello") { ToName = text });
        Assert.Equal(text, ReadMail.From(mail).Header("Subject"));
        // This reader puts a space between two encoded words of a name (RFC 2047 6.2 says: none).
        Assert.Contains(Joined(text), Joined(ReadMail.From(mail).Header("To")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello")]
    [InlineData(".begins with a dot\n..and this with two\n.\nend.")]
    [InlineData("100 % = tout,\tà bientôt \nBérénice")]
    [InlineData("Γειά σου Κόσμε, https://example.org/confirm?code=abc&next=%2Fcontacts — và còn nữa, một dòng rất dài để xem nó có bị cắt đúng chỗ hay không")]
    public void A_text_comes_through(string text) =>
        Assert.Equal(text, Assert.Single(ReadMail.From(Write(new MailMessage("bob@example.org", "Hello", text))).Parts));

    [Fact]
    public void Everything_is_ASCII_in_short_lines()
    {
        var text = string.Join(' ', Enumerable.Repeat("déjà", 500));
        var mail = Write(new MailMessage("bob@example.org", text, text) { Html = text, ToName = text });
        Assert.True(System.Text.Ascii.IsValid(mail));
        Assert.All(mail.Split("\r\n"), line => Assert.InRange(line.Length, 0, 100));
    }

    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string Write(MailMessage message) =>
        MailText.Write(message with { Key = "7" }, new MailSettings(), DateTimeOffset.UnixEpoch, MailEncoding.SevenBit);
}
