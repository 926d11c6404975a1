using Microsoft.Extensions.Logging;

namespace Carnet.Web.Tests;

/// <summary>What those who run the site rely on.</summary>
public sealed class OperationTests
{
    [Theory, BothDatabases]
    public async Task Health_is_good_once_the_site_is_awake_and_bad_without_its_database(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var visitor = host.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("health")).Status);
    }

    [Fact]
    public async Task Answers_tell_the_browser_to_be_careful()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        foreach (var path in new[] { "sign-in", "no-such-page", "health", "_content/Carnet.Intranet/css/tokens.css" })
        {
            var answer = await visitor.Get(path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.Contains("Referrer-Policy"));
        }
    }

    [Fact]
    public async Task Scripts_and_styles_travel_compressed_and_pages_do_not()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        foreach (var (path, encoding) in new[] { ("_content/Carnet.Intranet/css/tokens.css", "br"), ("_content/Carnet.Intranet/js/list.js", "br"), ("sign-in", "") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br, gzip" } } };
            using var answer = await visitor.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, encoding), (answer.StatusCode, string.Join(',', answer.Content.Headers.ContentEncoding)));
        }
    }

    [Fact]
    public async Task Pages_obey_the_policy_themselves()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        foreach (var path in new[] { "settings", "settings/password", "admin/users", "admin/users/new", "admin/roles", "admin/features", "admin/site", "admin/site/mail", "admin/tenants" })
        {
            var page = await ada.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.False(page.Has("script:not([src]), style, [style], [onclick], [onchange]"), path);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_the_outer_address_counts()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite, new() { More = ["--CARNET_BEHIND_PROXY=true"] });
        await host.Restart("Production");
        using var visitor = host.Visitor();
        var answer = await visitor.Get("sign-in", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "carnet.example"), ("X-Forwarded-For", "192.0.2.7"));
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_fakes_the_outer_address_when_there_is_no_proxy()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        await host.Restart("Production");
        using var visitor = host.Visitor();
        var answer = await visitor.Get("sign-in", ("X-Forwarded-Proto", "https"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_log_names_nobody()
    {
        using var log = new LogBook();
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite, new()
        {
            // As in production, but with every line of ours.
            Configure = builder => builder.Logging.AddProvider(log),
        });
        using var visitor = host.Visitor();
        await visitor.Submit("sign-in", "sign-in", new() { ["Login"] = "bob", ["Password"] = "wrong-word-here" });
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob@lumiere.example" });
        var link = await host.LinkMailedTo("bob@lumiere.example");
        await visitor.Submit(link, "reset-password", new() { ["Password"] = "a brand new one", ["Repeated"] = "a brand new one" });
        using var bob = await host.SignIn("bob", "a brand new one");
        await bob.Get("contacts?q=Papadopoulos");
        using var carol = await host.SignIn("carol");
        await carol.Get("probe/fault");

        Assert.Contains("probe", log.Text, StringComparison.OrdinalIgnoreCase);
        var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..][..40];
        foreach (var personal in new[] { "bob", "lumiere.example", "wrong-word", "brand new", token, "127.0.0.1", "Papadopoulos" })
            Assert.DoesNotContain(personal, log.Text, StringComparison.OrdinalIgnoreCase);
    }
}
