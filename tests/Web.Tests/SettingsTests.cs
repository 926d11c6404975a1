using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Testing.Mail;

namespace Carnet.Web.Tests;

public sealed class SettingsTests
{
    [Theory, BothDatabases]
    public async Task Ones_own_are_kept(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var bob = await host.SignIn("bob");
        var answer = await bob.Submit("settings", "settings", new()
        {
            ["NameOrder"] = "LastFirst", ["SortOrder"] = "FirstLast", ["PageSize"] = "12", ["Language"] = "fr", ["Theme"] = "dark", ["Shortcuts"] = null,
        });
        Assert.Equal("/settings", answer.Location);
        var kept = await host.InsideAs("bob", services => services.GetRequiredService<IPreferences>().Get<DisplayPreferences>(CancellationToken.None));
        Assert.Equal(new DisplayPreferences { NameOrder = NameOrder.LastFirst, SortOrder = NameOrder.FirstLast, PageSize = 12, Language = "fr", Theme = "dark", Shortcuts = false }, kept);
        Assert.Equal("Réglages", (await bob.Get("settings")).Title);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("51")]
    [InlineData("-10")]
    [InlineData("ten")]
    [InlineData("")]
    public async Task Refuse_a_page_size_outside_5_to_50(string size)
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var bob = await host.SignIn("bob");
        var answer = await bob.Submit("settings", "settings", new() { ["PageSize"] = size, ["Theme"] = "dark" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please type a whole number from 5 to 50."), (answer.Status, answer.Text(".invalid-feedback")));
        var kept = await host.InsideAs("bob", services => services.GetRequiredService<IPreferences>().Get<DisplayPreferences>(CancellationToken.None));
        Assert.Equal(new DisplayPreferences(), kept);
    }

    [Theory, BothDatabases]
    public async Task The_sites_are_kept_and_offered_languages_follow(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.PostForm("admin/site", "admin/site",
            [("Name", "Lumen"), ("Languages", "fr"), ("Languages", "es"), ("DefaultLanguage", "es"), ("DefaultCountry", "MX"), ("AddressBookQuota", "500"), ("Address", "https://carnet.example")]);
        var site = await host.Inside(services => services.GetRequiredService<ISiteSettings>().Get<SiteSettings>(CancellationToken.None));
        Assert.Equal(("Lumen", "es,fr", "MX", 500), (site.Name, string.Join(',', site.Languages), site.DefaultCountry, site.AddressBookQuota));
        Assert.Equal("https://carnet.example/", await host.Inside(services => Task.FromResult(services.GetRequiredService<Tenant>().PublicAddress!.ToString())));
        using var visitor = host.Visitor();
        Assert.Equal("Iniciar sesión", (await visitor.Get("sign-in", ("Accept-Language", "de, en;q=0.9"))).Title);
        Assert.Equal("Se connecter", (await visitor.Get("sign-in", ("Accept-Language", "en, fr-CH;q=0.9"))).Title);
    }

    [Fact]
    public async Task A_visitor_and_a_person_choose_their_language()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var browser = host.Visitor();
        await browser.Submit("sign-in", "language", new() { ["language"] = "es" });
        Assert.Equal("Iniciar sesión", (await browser.Get("sign-in")).Title);
        using var francois = await host.SignIn("francois");
        Assert.Equal("Réglages", (await francois.Get("settings")).Title);
    }

    [Fact]
    public async Task The_test_mail_reaches_a_real_server()
    {
        using var server = SmtpServer.Start();
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        await SetServer(ada, "127.0.0.1", server.Port);
        var answer = await ada.Submit("admin/site/mail", "mail/test", new() { ["Receiver"] = "ada@lumiere.example" });
        Assert.StartsWith("The server accepted the mail.", answer.Text("[data-test-answer]"), StringComparison.Ordinal);
        Assert.Contains("X-Receiver: ada@lumiere.example", Assert.Single(server.Received()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_test_mail_says_in_plain_words_why_it_failed()
    {
        using var server = SmtpServer.Start();
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        await SetServer(ada, "127.0.0.1", server.Port);
        var refused = await ada.Submit("admin/site/mail", "mail/test", new() { ["Receiver"] = "nobody@lumiere.example" });
        Assert.Contains("The server refused the mail.", refused.Text("[data-test-answer]"), StringComparison.Ordinal);
        Assert.Contains("550", refused.Text("[data-test-answer]"), StringComparison.Ordinal);
        await SetServer(ada, "127.0.0.1", 1);
        var silent = await ada.Submit("admin/site/mail", "mail/test", new() { ["Receiver"] = "ada@lumiere.example" });
        Assert.Contains("Nobody answers at 127.0.0.1, port 1.", silent.Text("[data-test-answer]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_with_its_own_certificate_and_tls_from_the_first_byte_is_set_on_the_page()
    {
        using var server = SmtpServer.Start(SmtpKind.Tls);
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/site/mail", "site/mail", new()
        {
            ["Server"] = "127.0.0.1", ["Port"] = $"{server.Port}", ["Security"] = "Tls", ["CertificateFingerprint"] = AsShownByTools(SmtpServer.Fingerprint),
            ["Login"] = SmtpServer.Login, ["Password"] = SmtpServer.Password, ["SenderAddress"] = "carnet@lumiere.example",
        });
        await ada.Submit("admin/site/mail", "site/mail", new() { ["SenderName"] = "Lumen" });
        var answer = await ada.Submit("admin/site/mail", "mail/test", new() { ["Receiver"] = "ada@lumiere.example" });
        Assert.StartsWith("The server accepted the mail.", answer.Text("[data-test-answer]"), StringComparison.Ordinal);
        Assert.Contains("Lumen", Assert.Single(server.Received()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_fingerprint_of_a_certificate_is_refused()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        var answer = await ada.Submit("admin/site/mail", "site/mail", new() { ["CertificateFingerprint"] = "AB:CD" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "A SHA-256 fingerprint has 64 hexadecimal digits."), (answer.Status, answer.Text(".invalid-feedback")));
    }

    [Fact]
    public async Task The_mail_servers_password_is_stored_unreadable_and_never_shown()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/site/mail", "site/mail", new() { ["Server"] = "mail.example", ["Login"] = "carnet", ["Password"] = "s3cret word" });
        await ada.Submit("admin/site/mail", "site/mail", new() { ["SenderName"] = "Lumen" });
        var stored = await host.Inside(services => services.GetRequiredService<ISiteSettings>().Get<MailSettings>(CancellationToken.None));
        Assert.DoesNotContain("s3cret", stored.ProtectedPassword, StringComparison.Ordinal);
        Assert.Equal("s3cret word", stored.Password(host.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>()));
        Assert.DoesNotContain("s3cret", (await ada.Get("admin/site/mail")).Body, StringComparison.Ordinal);
    }

    private static string AsShownByTools(string fingerprint) => string.Join(':', fingerprint.ToLowerInvariant().Chunk(2).Select(pair => new string(pair)));

    private static Task<Answered> SetServer(Browser ada, string server, int port) =>
        ada.Submit("admin/site/mail", "site/mail", new() { ["Server"] = server, ["Port"] = $"{port}", ["Security"] = "None", ["SenderAddress"] = "carnet@lumiere.example" });
}
