namespace Carnet.Web.Tests;

public sealed class FeatureTests
{
    [Theory, BothDatabases]
    public async Task One_that_is_off_does_not_exist(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        Assert.Contains("href=\"/probe\"", (await ada.Get("settings")).Body, StringComparison.Ordinal);

        await ada.Submit("admin/features", $"{ProbeModule.FeatureId}/deactivation");

        var off = await ada.Get("probe");
        var unknown = await ada.Get("no-such-page");
        Assert.Equal((HttpStatusCode.NotFound, unknown.Title), (off.Status, off.Title));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetFragment("probe")).Status);
        Assert.Equal((HttpStatusCode.NotFound, ""), await StatusAndBody(ada, "probe/api"));
        Assert.DoesNotContain("href=\"/probe\"", (await ada.Get("settings")).Body, StringComparison.Ordinal);

        using var visitor = host.Visitor();
        Assert.Equal("/sign-in?returnUrl=%2Fprobe", (await visitor.Get("probe")).Location);
    }

    [Theory, BothDatabases]
    public async Task Switching_off_takes_the_dependents_along_and_on_the_dependencies(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        var page = await ada.Get("admin/features");
        Assert.Contains("Dependent probe", page.Text($"[data-feature='{ProbeModule.FeatureId}'] [data-confirm-question]"), StringComparison.Ordinal);
        await ada.Submit(page, $"{ProbeModule.FeatureId}/deactivation");
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("dependent")).Status);

        await ada.Submit("admin/features", $"{ProbeModule.DependentId}/activation");
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("dependent")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("probe")).Status);
    }

    [Fact]
    public async Task The_site_itself_cannot_be_switched_off()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        Assert.False((await ada.Get("admin/features")).Has($"[data-feature='{HostModule.FeatureId}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Post($"admin/features/{HostModule.FeatureId}/deactivation", "settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
    }

    [Fact]
    public async Task The_start_page_is_the_first_tool_one_may_use()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var carol = await host.SignIn("carol");
        using var bob = await host.SignIn("bob");
        Assert.Equal("/probe", (await carol.Get("")).Location);
        Assert.NotEqual("/probe", (await bob.Get("")).Location);
    }

    private static async Task<(HttpStatusCode, string)> StatusAndBody(Browser browser, string path)
    {
        var answer = await browser.Get(path);
        return (answer.Status, answer.Body);
    }
}
