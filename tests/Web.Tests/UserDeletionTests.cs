using System.Text;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Testing.Sites;
using Carnet.Web.Accounts;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tests;

/// <summary>The end of an account.</summary>
public sealed class UserDeletionTests
{
    [Theory, BothDatabases]
    public async Task Ends_every_session_device_and_password_at_once(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        using var bob = await host.SignIn("bob");
        await bob.Submit("settings", "settings", new() { ["PageSize"] = "25" });
        Assert.Equal(207, await Propfind(host, "bob"));
        var page = await PageOf(ada, "bob");
        Assert.Equal("/admin/users", (await ada.Submit(page + "/deletion", "deletion")).Location);
        Assert.True((await bob.Get("settings")).IsRedirect);
        Assert.Equal(401, await Propfind(host, "bob"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignIn("bob"));
        Assert.Contains("is deleted", (await ada.Get("admin/users")).Text(".toast-body")!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get(page)).Status);
        Assert.Equal((0, 0), await Rows(host, page[(page.LastIndexOf('/') + 1)..]));
    }

    [Theory, BothDatabases]
    public async Task A_second_time_changes_nothing_and_the_login_is_free_for_somebody_new(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        var question = await ada.Get(await PageOf(ada, "bob") + "/deletion");
        await ada.Submit(question, "deletion");
        Assert.Equal("/admin/users", (await ada.Submit(question, "deletion")).Location);
        Assert.Contains("deleted already", (await ada.Get("admin/users")).Text(".toast-body")!, StringComparison.Ordinal);
        await ada.Submit("admin/users/new", "admin/users", new() { ["FamilyName"] = "Other", ["Login"] = "bob", ["Password"] = "four words in a row" });
        using var bob = await host.SignIn("bob", "four words in a row");
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("settings")).Status);
    }

    [Fact]
    public async Task Is_refused_for_oneself_and_for_an_administrator_by_somebody_who_is_none()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var ada = await host.SignIn("ada");
        var adas = await PageOf(ada, "ada");
        Assert.Equal("You cannot delete your own account.", (await ada.Get(adas + "/deletion")).Text("[role=alert]"));
        Assert.Equal("You cannot delete your own account.", (await ada.Post(adas + "/deletion", "settings")).Text("[role=alert]"));
        await RoleTests.Allow(ada, "OfficeManager:site.users");
        using var carol = await host.SignIn("carol");
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Get(adas + "/deletion")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Post(adas + "/deletion", "settings")).Status);
        using var eve = await host.SignIn("eve");
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.Post(adas + "/deletion", "settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("settings")).Status);
    }

    [Theory, BothDatabases]
    public async Task Of_two_administrators_who_delete_each_other_one_stays(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        await host.Inside(async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            db.Add(new IdentityUserRole<string> { UserId = (await services.GetRequiredService<IPeople>().FindByLogin("bob", default))!.Id, RoleId = DefaultRoles.Administrator });
            return await db.SaveChangesAsync();
        });
        await TestSite.AtOnce(() => Delete(host, "ada", "bob"), () => Delete(host, "bob", "ada"));
        Assert.Equal(1, await host.Inside(services => services.GetRequiredService<TenantDb>().Set<User>().CountAsync(user => user.UserName == "ada" || user.UserName == "bob")));
    }

    [Theory, BothDatabases]
    public async Task Does_not_happen_when_a_module_fails_to_follow(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new() { Configure = builder => builder.Services.AddScoped<IPeopleListener, Failing>() });
        using var ada = await host.SignIn("ada");
        Assert.Equal(HttpStatusCode.InternalServerError, (await ada.Submit(await PageOf(ada, "bob") + "/deletion", "deletion")).Status);
        using var bob = await host.SignIn("bob");
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("settings")).Status);
    }

    private static async Task<string> PageOf(Browser browser, string login) =>
        (await browser.Get($"admin/users?q={login}%40")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;

    private static async Task<int> Propfind(CarnetHost host, string login)
    {
        using var request = new HttpRequestMessage(new HttpMethod("PROPFIND"), "dav/");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{CarnetHost.Password}")));
        request.Headers.Add("Depth", "0");
        using var device = host.Visitor();
        return (int)(await device.Send(request, [])).Status;
    }

    private static Task<(int Roles, int Preferences)> Rows(CarnetHost host, string id) => host.Inside(async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        return (await db.Set<IdentityUserRole<string>>().CountAsync(held => held.UserId == id),
            await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM preferences WHERE person_id = {id}").SingleAsync());
    });

    private static async Task Delete(CarnetHost host, string by, string login)
    {
        try
        {
            await host.InsideAs(by, async services => await services.GetRequiredService<UserDeletion>().Delete(
                (await services.GetRequiredService<IPeople>().FindByLogin(login, default))?.Id ?? "", services.GetRequiredService<CurrentUser>(), default));
        }
        catch (Modularity.Errors.RefusalException)
        {
            // Who comes second is refused.
        }
        catch (InvalidOperationException gone) when (gone.Message.StartsWith("Nobody is called", StringComparison.Ordinal))
        {
            // He was deleted before he began.
        }
    }

    private sealed class Failing(TenantDb db) : IPeopleListener
    {
        public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

        public async Task Deleted(string personId, CancellationToken cancel) =>
            throw new InvalidOperationException((await db.Set<User>().CountAsync(cancel)).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
