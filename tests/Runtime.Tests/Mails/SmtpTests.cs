using Carnet.Runtime.Mail;
using Carnet.Testing.Mail;

namespace Carnet.Runtime.Tests.Mails;

/// <summary>Over a real conversation with a real server.</summary>
public sealed class SmtpTests
{
    [Theory, BothDatabases]
    public async Task Arrives_with_both_its_texts(DatabaseProvider database)
    {
        using var server = SmtpServer.Start();
        await using var site = await Site(database, server);
        await site.Send(MailSite.To("bob@example.org") with { ToName = "Bób, the \"other\"", ReplyTo = "ada@example.org", Html = "<p>à <b>demain</b></p>" });
        await site.Deliver();
        var mail = ReadMail.From(Assert.Single(server.Received()));
        Assert.Equal("Réunion à 9 h", mail.Header("Subject"));
        Assert.Equal("Büro <office@example.org>", mail.Header("From").Replace("\"", "", StringComparison.Ordinal));
        Assert.Contains("<bob@example.org>", mail.Header("To"), StringComparison.Ordinal);
        Assert.Equal("ada@example.org", mail.Header("Reply-To").Trim('<', '>'));
        Assert.Equal($"<{(await site.OnlyMail()).Id:N}@example.org>", mail.Header("Message-ID"));
        Assert.Equal(["Bonjour,\nà demain.", "<p>à <b>demain</b></p>"], mail.Parts);
        Assert.Equal(MailState.Sent, (await site.OnlyMail()).State);
    }

    [Theory]
    [InlineData(SmtpKind.StartTls, MailSecurity.StartTls)]
    [InlineData(SmtpKind.Tls, MailSecurity.Tls)]
    public async Task Protects_the_conversation_and_signs_in(SmtpKind kind, MailSecurity security)
    {
        using var server = SmtpServer.Start(kind);
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Use(server, security, SmtpServer.Login, SmtpServer.Password);
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        Assert.Null((await site.OnlyMail()).LastError);
        var mail = ReadMail.From(Assert.Single(server.Received()));
        Assert.Equal(("True", SmtpServer.Login), (mail.Header("X-Tls"), mail.Header("X-Login")));
        Assert.Equal(["Bonjour,\nà demain."], mail.Parts);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls, "a wrong password")]
    [InlineData(MailSecurity.None, SmtpServer.Password)]
    public async Task Waits_while_the_settings_are_wrong(MailSecurity security, string password)
    {
        using var server = SmtpServer.Start(SmtpKind.StartTls);
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Use(server, security, SmtpServer.Login, password);
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        Assert.Equal(MailState.Waiting, (await site.OnlyMail()).State);

        await site.Use(server, MailSecurity.StartTls, SmtpServer.Login, SmtpServer.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Deliver();
        Assert.Single(server.Received());
    }

    [Fact]
    public async Task Sends_nothing_in_the_clear_when_the_server_has_no_STARTTLS()
    {
        using var server = SmtpServer.Start();
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Use(server, MailSecurity.StartTls);
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        Assert.Empty(server.Received());
        Assert.Equal(MailState.Waiting, (await site.OnlyMail()).State);
    }

    [Fact]
    public async Task Tells_nothing_to_a_server_whose_certificate_nobody_vouches_for()
    {
        using var server = SmtpServer.Start(SmtpKind.StartTls);
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.Use(server, MailSecurity.StartTls, SmtpServer.Login, SmtpServer.Password, fingerprint: "");
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        Assert.Empty(server.Received());
        Assert.Contains(SmtpServer.Fingerprint, (await site.OnlyMail()).LastError, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Comes_back_later_when_the_server_says_so(DatabaseProvider database)
    {
        using var server = SmtpServer.Start();
        await using var site = await Site(database, server);
        await site.Send(MailSite.To("busy@example.org"));
        await site.Deliver();
        await site.Deliver();
        Assert.Empty(server.Received());
        Assert.Contains("Come back later", (await site.OnlyMail()).LastError, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Deliver();
        Assert.Single(server.Received());
        Assert.Equal((MailState.Sent, 2), ((await site.OnlyMail()).State, (await site.OnlyMail()).Attempts));
    }

    [Theory]
    [InlineData("nobody@example.org", "No such person here")]
    [InlineData("spam@example.org", "We do not like this")]
    [InlineData("not an address", "address")]
    public async Task Takes_no_for_an_answer(string receiver, string words)
    {
        using var server = SmtpServer.Start();
        await using var site = await Site(DatabaseProvider.Sqlite, server);
        await site.Send(MailSite.To(receiver), MailSite.To("bob@example.org"));
        await site.Deliver();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Deliver();
        var refused = (await site.Outbox()).Single(m => m.Receiver == receiver);
        Assert.Equal((MailState.Refused, 1), (refused.State, refused.Attempts));
        Assert.Contains(words, refused.LastError, StringComparison.Ordinal);
        Assert.Single(server.Received());
    }

    [Fact]
    public async Task Is_not_sent_again_when_the_server_hung_up_after_the_content()
    {
        using var server = SmtpServer.Start();
        await using var site = await Site(DatabaseProvider.Sqlite, server);
        await site.Send(MailSite.To("broken@example.org"));
        await site.Deliver();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.Deliver();
        Assert.Equal(MailState.Uncertain, (await site.OnlyMail()).State);
        Assert.Single(server.Received());
    }

    [Theory, BothDatabases]
    public async Task Waits_while_no_server_listens_and_survives_a_restart_of_Carnet(DatabaseProvider database)
    {
        var gone = SmtpServer.Start();
        await using var site = await Site(database, gone);
        gone.Dispose();
        await site.Send(MailSite.To("bob@example.org"));
        await site.Deliver();
        Assert.Equal(MailState.Waiting, (await site.OnlyMail()).State);

        using var server = SmtpServer.Start();
        await using var restarted = site.AnotherNode();
        await restarted.Use(server);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await restarted.Deliver();
        Assert.Single(server.Received());
    }

    private static async Task<TestSite> Site(DatabaseProvider database, SmtpServer server)
    {
        var site = await TestSite.Open(database, []);
        await site.Use(server);
        return site;
    }
}
