namespace Carnet.Web.Tests;

public sealed class RoleTests
{
    /// <summary>Ticks one more cell of the matrix.</summary>
    internal static async Task Allow(Browser administrator, string cell)
    {
        var ticked = (await administrator.Get("admin/roles")).Document.QuerySelectorAll("input[name=Allowed][checked]:not([disabled])").Select(box => box.GetAttribute("value")!);
        await Save(administrator, [.. ticked, cell]);
    }

    [Theory, BothDatabases]
    public async Task The_matrix_begins_with_the_modules_defaults_and_decides_at_the_next_request(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var carol = await host.SignIn("carol");
        using var bob = await host.SignIn("bob");
        Assert.Equal(HttpStatusCode.OK, (await carol.Get("probe")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Get("probe")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Get("admin/users")).Status);

        await Save(ada, ["Authenticated:probe.use", "Authenticated:account.own"]);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("probe")).Status);

        await Save(ada, ["Authenticated:account.own"]);
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Get("probe")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("probe")).Status);
    }

    [Theory, BothDatabases]
    public async Task A_role_of_the_site_gives_what_its_column_says_until_it_is_deleted(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/roles", "admin/roles", new() { ["Name"] = "Reception" });
        var box = (await ada.Get("admin/roles")).Document.QuerySelector("input[aria-label='Reception: Use the probe']")!;
        await Allow(ada, box.GetAttribute("value")!);
        var bobs = (await ada.Get("admin/users?q=bob")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        await ada.Submit(bobs, bobs, new() { ["Roles"] = box.GetAttribute("value")!.Split(':')[0] });
        using var bob = await host.SignIn("bob");
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("probe")).Status);

        await ada.Submit("admin/roles", "removal");
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Get("probe")).Status);
    }

    [Fact]
    public async Task Roles_every_site_has_cannot_be_deleted_and_names_are_taken_once()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Post("admin/roles/OfficeManager/removal", "settings")).Status);
        var again = await ada.Submit("admin/roles", "admin/roles", new() { ["Name"] = "officemanager" });
        Assert.Equal("There is a role with this name.", again.Text(".invalid-feedback"));
    }

    private static Task<Answered> Save(Browser administrator, params string[] cells) => administrator.PostForm("admin/roles/permissions", "admin/roles", cells.Select(cell => ("Allowed", cell)));
}
