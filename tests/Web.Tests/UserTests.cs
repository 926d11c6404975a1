using Carnet.Modularity.People;

namespace Carnet.Web.Tests;

public sealed class UserTests
{
    private static Dictionary<string, string?> Form(string login, string? email = null, string? password = null) =>
        new() { ["GivenName"] = "Uma", ["FamilyName"] = "Ünal", ["Login"] = login, ["Email"] = email, ["Password"] = password, ["Department"] = "Sales" };

    [Theory, BothDatabases]
    public async Task A_new_one_signs_in_with_the_password_typed_for_him(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        Assert.Equal("/admin/users", (await ada.Submit("admin/users/new", "admin/users", Form("uma", null, "four words in a row"))).Location);
        using var uma = await host.SignIn("uma", "four words in a row");
        Assert.Equal(HttpStatusCode.OK, (await uma.Get("settings")).Status);
        Assert.Empty(host.Mails());
    }

    [Theory, BothDatabases]
    public async Task A_new_one_without_a_password_is_mailed_a_link(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/users/new", "admin/users", Form("uma", "uma@lumiere.example"));
        using var visitor = host.Visitor();
        var link = await host.LinkMailedTo("uma@lumiere.example");
        Assert.StartsWith(host.Address.ToString(), link, StringComparison.Ordinal);
        await visitor.Submit(link, "reset-password", new() { ["Password"] = "four words in a row", ["Repeated"] = "four words in a row" });
        using var uma = await host.SignIn("uma", "four words in a row");
    }

    [Theory]
    [InlineData("bob", "uma@lumiere.example", "Somebody else has this login.")]
    [InlineData("BOB", "uma@lumiere.example", "Somebody else has this login.")]
    [InlineData("uma", "Bob@lumiere.example", "Somebody else has this e-mail address.")]
    [InlineData("uma", "not an address", "This is not an e-mail address.")]
    [InlineData("bob@lumiere.example", null, "A login has no spaces, and no @ unless it is the e-mail address.")]
    [InlineData("u m a", "uma@lumiere.example", "A login has no spaces, and no @ unless it is the e-mail address.")]
    [InlineData("uma", null, "Without a password an e-mail address is needed, to send a link for setting one.")]
    public async Task Refuses_what_cannot_be_taken_and_keeps_what_was_typed(string login, string? email, string words)
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        var answer = await ada.Submit("admin/users/new", "admin/users", Form(login, email));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, words), (answer.Status, answer.Text(".invalid-feedback")));
        Assert.Equal(login, answer.Document.QuerySelector("#field-Login")!.GetAttribute("value"));
    }

    [Theory, BothDatabases]
    public async Task The_list_goes_on_page_by_page_and_finds_by_any_name(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.Submit("settings", "settings", new() { ["PageSize"] = "7" });
        var seen = new List<string>();
        for (var page = await ada.Get("admin/users"); ; page = await ada.GetFragment(page.Document.QuerySelector(".load-more a")!.GetAttribute("href")!))
        {
            seen.AddRange(Names(page));
            if (!page.Has(".load-more"))
                break;
        }
        Assert.Equal(20, seen.Distinct().Count());
        Assert.Equal(20, seen.Count);
        foreach (var text in new[] { "Muñoz", "munoz", "gabri", "GABRIELA@" })
            Assert.Equal(["Gabriela Muñoz Ibáñez"], Names(await ada.Get($"admin/users?q={Uri.EscapeDataString(text)}")));
    }

    [Theory, BothDatabases]
    public async Task A_change_reaches_the_modules_that_listen(DatabaseProvider database)
    {
        var heard = new Listener();
        await using var host = await CarnetHost.Start(database, new() { Configure = builder => builder.Services.AddSingleton<IPeopleListener>(heard) });
        using var ada = await host.SignIn("ada");
        await ada.Submit(await PageOf(ada, "eve"), await PageOf(ada, "eve"), new() { ["Department"] = "Sales" });
        Assert.Equal(("eve", "Sales", true), (heard.Last!.Login, heard.Last.Department, heard.Last.IsActive));
        await ada.Submit(await PageOf(ada, "eve"), "disabling");
        Assert.False(heard.Last!.IsActive);
    }

    [Theory, BothDatabases]
    public async Task The_site_keeps_an_administrator(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        var page = await PageOf(ada, "ada");
        Assert.Equal("You cannot disable your own account.", (await ada.Submit(page, "disabling")).Text("[role=alert]"));
        var without = await ada.Submit(page, page, new() { ["Roles"] = null });
        Assert.StartsWith("This is the last administrator.", without.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_manages_users_does_not_become_an_administrator_by_that()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        await RoleTests.Allow(ada, "OfficeManager:site.users");
        using var carol = await host.SignIn("carol");
        var own = await PageOf(carol, "carol");
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Submit(own, own, new() { ["Roles"] = "Administrator" })).Status);
        var adas = await PageOf(carol, "ada");
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Submit(adas, adas, new() { ["Email"] = "carols@lumiere.example" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Submit(adas, "disabling")).Status);
    }

    private static async Task<string> PageOf(Browser browser, string login) =>
        (await browser.Get($"admin/users?q={login}%40")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;

    private static IEnumerable<string> Names(Answered page) =>
        page.Document.QuerySelectorAll("a[href*='/admin/users/']:not(.btn)").Select(link => link.TextContent);

    private sealed class Listener : IPeopleListener
    {
        public Person? Last { get; private set; }

        public Task Changed(Person person, CancellationToken cancel)
        {
            Last = person;
            return Task.CompletedTask;
        }

        public Task Deleted(string personId, CancellationToken cancel) => Task.CompletedTask;
    }
}
