using Carnet.Modularity.Work;
using Carnet.Web.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tests;

public sealed class TenantTests
{
    private const string AcmePassword = "four words in a row";

    [Fact]
    public async Task The_list_calls_the_first_one_as_it_calls_itself()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        Assert.Contains("Maison Lumière", (await ada.Get("admin/tenants")).Text("[data-tenant=default]")!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_are_fully_apart(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var acme = await CreateAcme(host, ada);
        Assert.Equal(HttpStatusCode.OK, (await acme.Get("admin/users")).Status);

        // Data: the same login may exist in both, and neither sees the other's people.
        Assert.DoesNotContain("Moreau", (await acme.Get("admin/users")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("wile", (await ada.Get("admin/users?q=wile")).Document.QuerySelector("main")!.QuerySelector("tbody")?.TextContent ?? "", StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignIn("ada", tenant: "acme"));

        // Settings and features.
        await acme.PostForm("admin/site", "admin/site", [("Name", "Acme GmbH"), ("Languages", "en"), ("DefaultLanguage", "en"), ("DefaultCountry", "DE"), ("AddressBookQuota", "1")]);
        await acme.Submit("admin/features", $"{ProbeModule.FeatureId}/deactivation");
        Assert.Equal(HttpStatusCode.NotFound, (await acme.Get("probe")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("probe")).Status);
        Assert.Equal("Maison Lumière", await host.Inside(async services => (await services.GetRequiredService<ISiteSettings>().Get<SiteSettings>(CancellationToken.None)).Name));
        Assert.NotEqual(await FolderOf(host, "default"), await FolderOf(host, "acme"));
    }

    [Theory, BothDatabases]
    public async Task A_ticket_of_one_is_worth_nothing_in_another(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var acme = await CreateAcme(host, ada);
        var ticket = ada.Cookies.GetCookies(host.Address).Single(cookie => cookie.Name == "carnet.session.default");
        using var thief = host.Visitor("acme");
        foreach (var name in new[] { "carnet.session.default", "carnet.session.acme" })
            thief.Cookies.Add(new Cookie(name, ticket.Value, "/acme", ticket.Domain));
        Assert.Equal("/acme/sign-in?returnUrl=%2Facme%2Fsettings", (await thief.Get("settings")).Location);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
        Assert.True((await ada.Get("acme/settings")).IsRedirect);
    }

    [Theory, BothDatabases]
    public async Task A_disabled_one_is_not_available_until_it_is_enabled_again(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var acme = await CreateAcme(host, ada);
        await ada.Submit("admin/tenants", "acme/disabling");
        var off = await acme.Get("settings");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Not available"), (off.Status, off.Title));
        await ada.Submit("admin/tenants", "acme/enabling");
        Assert.Equal(HttpStatusCode.OK, (await acme.Get("settings")).Status);
    }

    [Fact]
    public async Task Only_the_default_ones_administrators_see_the_others()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        using var acme = await CreateAcme(host, ada);
        Assert.Equal(HttpStatusCode.Forbidden, (await acme.Get("admin/tenants")).Status);
        Assert.DoesNotContain("admin/tenants", (await acme.Get("settings")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("site.tenants", (await acme.Get("admin/roles")).Body, StringComparison.Ordinal);
        Assert.Contains("site.tenants", (await ada.Get("admin/roles")).Body, StringComparison.Ordinal);
        using var bob = await host.SignIn("bob");
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Get("admin/tenants")).Status);
    }

    [Theory]
    [InlineData("A", "2 to 40 lower-case letters, digits and hyphens, beginning with a letter.")]
    [InlineData("../etc", "2 to 40 lower-case letters, digits and hyphens, beginning with a letter.")]
    [InlineData("default", "This id is in use.")]
    [InlineData("settings", "This id is in use.")]
    public async Task An_id_that_cannot_be_an_address_is_refused(string id, string words)
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        var answer = await ada.Submit("admin/tenants", "admin/tenants", new() { ["Id"] = id, ["Name"] = "Acme", ["Admin"] = "wile" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, words), (answer.Status, answer.Text(".invalid-feedback")));
    }

    [Theory, BothDatabases]
    public async Task One_with_a_host_name_answers_there(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        var created = await ada.Submit("admin/tenants", "admin/tenants", new() { ["Id"] = "acme", ["Name"] = "Acme", ["Admin"] = "wile", ["Host"] = "acme.example" });
        Assert.StartsWith($"http://acme.example:{host.Address.Port}/reset-password?", created.Text("[data-password-link]"), StringComparison.Ordinal);
        using var visitor = host.Visitor();
        Assert.Contains("Acme", (await visitor.Get("sign-in", ("Host", "acme.example"))).Document.Title, StringComparison.Ordinal);
        Assert.Contains("Lumière", (await visitor.Get("sign-in")).Document.Title, StringComparison.Ordinal);
        Assert.Equal("/sign-in?returnUrl=%2Facme%2Fsettings", (await visitor.Get("acme/settings")).Location);
    }

    [Theory, BothDatabases]
    public async Task The_command_line_creates_one_that_the_running_host_serves(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        await using (var command = host.AnotherProcess("tenants", "create", "acme", "--name=Acme", "--admin=wile", $"--CARNET_ADDRESS={host.Address}"))
        {
            Assert.Equal(0, await TenantCommands.Run(command.Services, ["tenants", "create", "acme"]));
            Assert.Equal(1, await TenantCommands.Run(command.Services, ["tenants", "create", "acme"]));
            Assert.Equal(2, await TenantCommands.Run(command.Services, ["tenants", "burn"]));
        }
        host.Services.GetRequiredService<TenantTable>().Forget();
        using var visitor = host.Visitor("acme");
        Assert.Contains("Acme", (await visitor.Get("sign-in")).Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_of_one_is_not_shown_in_another()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        using var acme = await CreateAcme(host, ada);
        await ada.Submit("settings", "settings");
        Assert.False((await ada.Get("acme/sign-in")).Has("[data-toast]"), "below its path");

        var notice = ada.Cookies.GetCookies(host.Address).Single(cookie => cookie.Name.StartsWith("carnet.toasts", StringComparison.Ordinal));
        foreach (var name in new[] { "carnet.toasts", "carnet.toasts.acme" })
            acme.Cookies.Add(new Cookie(name, notice.Value, "/acme", notice.Domain));
        Assert.False((await acme.Get("settings")).Has("[data-toast]"), "in a cookie of its name");
        Assert.True((await ada.Get("settings")).Has("[data-toast]"));
    }

    [Theory, BothDatabases]
    public async Task One_whose_making_broke_off_is_made_again(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var first = await CreateAcme(host, ada);
        await host.Inside(services => services.GetRequiredService<TenantDb>().Set<TenantRow>().Where(row => row.Id == "acme").ExecuteDeleteAsync());
        using var again = await CreateAcme(host, ada);
        Assert.Equal(HttpStatusCode.OK, (await again.Get("admin/users")).Status);
    }

    [Fact]
    public async Task Its_administrator_may_have_the_shortest_login()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        // Each of these is one of the hexadecimal digits, of which invented passwords may be made.
        foreach (var login in new[] { "a", "b", "c", "d" })
        {
            var created = await ada.Submit("admin/tenants", "admin/tenants", new() { ["Id"] = $"acme-{login}", ["Name"] = "Acme", ["Admin"] = login });
            Assert.True(created.Has("[data-password-link]"), created.Text(".invalid-feedback"));
        }
    }

    [Fact]
    public async Task One_without_a_link_for_its_administrator_is_not_begun()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        string[] words = ["tenants", "create", "acme", "--name=Acme", "--admin=wile"];
        await using (var command = host.AnotherProcess([.. words, "--urls=http://*:5080"]))
            Assert.Equal(1, await TenantCommands.Run(command.Services, words));
        await using (var command = host.AnotherProcess([.. words, "--CARNET_ADDRESS=https://carnet.example"]))
            Assert.Equal(0, await TenantCommands.Run(command.Services, words));
    }

    private static async Task<Browser> CreateAcme(CarnetHost host, Browser ada)
    {
        var created = await ada.Submit("admin/tenants", "admin/tenants", new() { ["Id"] = "acme", ["Name"] = "Acme", ["Admin"] = "wile" });
        var link = created.Text("[data-password-link]") ?? throw new InvalidOperationException(created.Text(".invalid-feedback"));
        using var visitor = host.Visitor("acme");
        await visitor.Submit(link, "reset-password", new() { ["Password"] = AcmePassword, ["Repeated"] = AcmePassword });
        return await host.SignIn("wile", AcmePassword, "acme");
    }

    private static Task<string> FolderOf(CarnetHost host, string tenantId) =>
        host.Inside(services => Task.FromResult(services.GetRequiredService<Tenant>().DataFolder), tenantId);
}
