using Carnet.Runtime.Mail;
using Carnet.Testing.Mail;

namespace Carnet.Runtime.Tests.Mails;

public sealed class FolderTests
{
    [Fact]
    public async Task Without_a_server_each_mail_is_a_file_people_can_read()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Send(MailSite.To("bob@example.org") with { Html = "<p>à demain</p>" });
        await site.Deliver();
        var text = Assert.Single(Files(site));
        Assert.Contains("Subject: Réunion à 9 h\r\n", text, StringComparison.Ordinal);
        var mail = ReadMail.From(text);
        Assert.Equal(["Bonjour,\nà demain.", "<p>à demain</p>"], mail.Parts);
        Assert.Equal(MailState.Sent, (await site.OnlyMail()).State);
    }

    [Fact]
    public async Task A_line_break_in_a_subject_begins_no_header()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Send(MailSite.To("bob@example.org") with { Subject = "Hello\r\nBcc: everybody@example.org", ToName = "Bob\nX: y" });
        await site.Deliver();
        Assert.DoesNotContain(Files(site).Single().Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.Ordinal) || line.StartsWith("X:", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(TestSite site) =>
        Directory.GetFiles(Path.Combine(site.Tenant.DataFolder, "mail"), "*.eml").Select(File.ReadAllText);
}
