using Carnet.Modularity.Work;

namespace Carnet.Web.Tests;

public sealed class SetupTests
{
    private static Dictionary<string, string?> Form(string login = "grace", string password = "four words in a row") => new()
    {
        ["Name"] = "Hopper & Co", ["Language"] = "es", ["DefaultCountry"] = "US", ["GivenName"] = "Grace", ["FamilyName"] = "Hopper",
        ["Login"] = login, ["Email"] = "grace@hopper.example", ["Password"] = password, ["Repeated"] = password,
    };

    [Theory, BothDatabases]
    public async Task An_empty_site_asks_for_its_first_administrator(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new() { Empty = true });
        using var grace = host.Visitor();
        Assert.Equal("/setup", (await grace.Get("")).Location);
        Assert.Equal("/setup", (await grace.Get("sign-in")).Location);
        Assert.Equal(HttpStatusCode.OK, (await grace.Get("health")).Status);

        Assert.Equal("/", (await grace.Submit("setup", "setup", Form())).Location);

        Assert.Equal(HttpStatusCode.OK, (await grace.Get("admin/users")).Status);
        var site = await host.Inside(services => services.GetRequiredService<ISiteSettings>().Get<SiteSettings>(CancellationToken.None));
        Assert.Equal(("Hopper & Co", "es", "US"), (site.Name, site.Languages[0], site.DefaultCountry));
        Assert.Equal(host.Address, await host.Inside(services => Task.FromResult(services.GetRequiredService<Tenant>().PublicAddress)));
    }

    [Theory, BothDatabases]
    public async Task There_is_no_second_set_up(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new() { Empty = true });
        using var grace = host.Visitor();
        using var late = host.Visitor();
        var page = await late.Get("setup");
        await grace.Submit("setup", "setup", Form());
        Assert.Equal(HttpStatusCode.NotFound, (await late.Submit(page, "setup", Form("mallory"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await late.Get("setup")).Status);
    }

    [Theory, BothDatabases]
    public async Task What_is_refused_leaves_the_site_empty(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new() { Empty = true });
        using var grace = host.Visitor();
        var answer = await grace.Submit("setup", "setup", Form(password: "short"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "A password has at least 10 characters."), (answer.Status, answer.Text(".invalid-feedback")));
        var site = await host.Inside(services => services.GetRequiredService<ISiteSettings>().Get<SiteSettings>(CancellationToken.None));
        Assert.Equal("Carnet", site.Name);
        Assert.Equal("/setup", (await grace.Get("")).Location);
    }

    [Theory, BothDatabases]
    public async Task A_second_start_keeps_the_data(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.Submit("settings", "settings", new() { ["Theme"] = "dark" });
        await host.Restart();
        using var again = host.Visitor();
        foreach (Cookie cookie in ada.Cookies.GetAllCookies())
            again.Cookies.Add(host.Address, new Cookie(cookie.Name, cookie.Value));
        var page = await again.Get("settings");
        Assert.Equal("dark", page.Document.QuerySelector("#field-Theme option[selected]")!.GetAttribute("value"));
        Assert.Equal(20, await host.Inside(async services => (await services.GetRequiredService<Carnet.Modularity.People.IPeople>().Search("", 50, CancellationToken.None)).Count));
    }
}
