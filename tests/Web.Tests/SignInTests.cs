namespace Carnet.Web.Tests;

public sealed class SignInTests
{
    private static Dictionary<string, string?> Form(string login, string password) => new() { ["Login"] = login, ["Password"] = password };

    [Theory, BothDatabases]
    public async Task Takes_login_or_email_address_in_any_case(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        foreach (var login in new[] { "ada", "Ada", "ADA@lumiere.example" })
        {
            using var ada = await host.SignIn(login);
            Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
        }
    }

    [Theory, BothDatabases]
    public async Task Says_the_same_of_a_wrong_password_and_of_an_unknown_login(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var stranger = host.Visitor();
        var wrong = await stranger.Submit("sign-in", "sign-in", Form("bob", "not this one"));
        var unknown = await stranger.Submit("sign-in", "sign-in", Form("nobody", "not this one"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Login or password is wrong."), (wrong.Status, wrong.Text("[role=alert]")));
        Assert.Equal((wrong.Status, wrong.Text("[role=alert]")), (unknown.Status, unknown.Text("[role=alert]")));
    }

    [Theory, BothDatabases]
    public async Task Locks_an_account_after_five_tries_and_says_for_how_long(DatabaseProvider database)
    {
        var clock = new FakeClock();
        await using var host = await CarnetHost.Start(database, new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock) });
        using var stranger = host.Visitor();
        foreach (var login in new[] { "bob", "nobody" })
        {
            for (var tries = 0; tries < 5; tries++)
                await stranger.Submit("sign-in", "sign-in", Form(login, "not this one"));
            clock.Advance(TimeSpan.FromMinutes(4.5));
            var right = await stranger.Submit("sign-in", "sign-in", Form(login, CarnetHost.Password));
            Assert.Equal("After too many wrong passwords this account is locked. Please try again in 11 minutes.", right.Text("[role=alert]"));
        }
        clock.Advance(TimeSpan.FromMinutes(11));
        using var bob = await host.SignIn("bob");
    }

    [Fact]
    public async Task Stops_an_address_that_guesses_at_many_accounts()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var stranger = host.Visitor();
        var page = await stranger.Get("sign-in");
        for (var tries = 0; tries < 50; tries++)
            await stranger.Submit(page, "sign-in", Form($"guess{tries}", "not this one"));
        var stopped = await stranger.Submit(page, "sign-in", Form("ada", CarnetHost.Password));
        Assert.StartsWith("There were too many tries from your address.", stopped.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/users?q=a", "/admin/users?q=a")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example", "/")]
    public async Task Leads_on_to_pages_of_this_site_only(string returnUrl, string expected)
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = host.Visitor();
        var answer = await ada.Submit($"sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "sign-in", Form("ada", CarnetHost.Password));
        Assert.Equal((HttpStatusCode.SeeOther, expected), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Turns_a_visitor_away_as_suits_what_he_asked_for()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        Assert.Equal("/sign-in?returnUrl=%2Fadmin%2Fusers%3Fq%3Da", (await visitor.Get("admin/users?q=a")).Location);
        Assert.Equal("/sign-in?returnUrl=%2Fno-such-page", (await visitor.Get("no-such-page")).Location);
        var fragment = await visitor.GetFragment("admin/users");
        Assert.Equal((HttpStatusCode.Unauthorized, "/sign-in"), (fragment.Status, fragment.Headers.GetValues("HX-Redirect").Single()));
        var api = await visitor.Get("probe/api");
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (api.Status, api.Body));
    }

    [Theory, BothDatabases]
    public async Task Ends_with_signing_out(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        Assert.Equal("/sign-in", (await ada.Submit("settings", "sign-out")).Location);
        Assert.True((await ada.Get("settings")).IsRedirect);
    }

    [Fact]
    public async Task Outlives_the_browser_only_when_asked_to()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        foreach (var remember in new[] { null, "true" })
        {
            using var ada = host.Visitor();
            var fields = Form("ada", CarnetHost.Password);
            fields["Remember"] = remember;
            var answer = await ada.Submit("sign-in", "sign-in", fields);
            var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("carnet.session", StringComparison.Ordinal));
            Assert.Equal(remember is not null, cookie.Contains("expires=", StringComparison.Ordinal));
            Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Disabled_people_are_out_at_their_next_request(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var bob = await host.SignIn("bob");
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("settings")).Status);
        var bobsPage = (await ada.Get("admin/users?q=bob")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Submit(bobsPage, "disabling")).Status);
        Assert.Equal("/sign-in?returnUrl=%2Fsettings", (await bob.Get("settings")).Location);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignIn("bob"));
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Submit(bobsPage, "enabling")).Status);
        using var again = await host.SignIn("bob");
    }

    [Fact]
    public async Task One_click_is_offered_in_development_only()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        var answer = await visitor.Submit("sign-in", "demo/sign-in", new() { ["Login"] = "dan" });
        Assert.Equal("/", answer.Location);
        Assert.Contains("O’Neill", (await visitor.Get("settings")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_does_not_exist_in_production()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        await host.Restart("Production");
        using var visitor = host.Visitor();
        var page = await visitor.Get("sign-in");
        Assert.DoesNotContain("demo/sign-in", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("demo/sign-in", "sign-in", new() { ["Login"] = "ada" })).Status);
    }
}
