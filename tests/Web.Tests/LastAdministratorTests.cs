using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Testing.Sites;
using Carnet.Web.Accounts;
using Carnet.Web.Setup;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tests;

/// <summary>A site has an administrator, and its first set-up makes one: also when two do something at the same moment.</summary>
public sealed class LastAdministratorTests
{
    private const int Rounds = 8;

    [Theory, BothDatabases]
    public async Task Stays_when_two_disable_each_other(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        await MakeAdministrator(host, "bob");
        for (var round = 0; round < Rounds; round++)
        {
            await TestSite.AtOnce(() => Disable(host, "ada", "bob"), () => Disable(host, "bob", "ada"));
            Assert.Equal(1, await Administrators(host));
            await host.Inside(services => services.GetRequiredService<TenantDb>().Set<User>().ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, true)));
        }
    }

    [Theory, BothDatabases]
    public async Task Stays_when_two_give_the_role_up(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var login in new[] { "ada", "bob" })
                await MakeAdministrator(host, login);
            await TestSite.AtOnce(() => GiveUp(host, "ada"), () => GiveUp(host, "bob"));
            Assert.Equal(1, await Administrators(host));
        }
    }

    [Theory, BothDatabases]
    public async Task Is_one_however_many_set_the_site_up(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new() { Empty = true });
        await TestSite.AtOnce(Enumerable.Range(0, 6).Select(number => (Func<Task>)(() => Tolerate(() => host.Inside(services =>
            services.GetRequiredService<Installation>().Run(Form($"grace{number}"), "https://carnet.example/", default))))));
        Assert.Equal(1, await Administrators(host));
    }

    private static SetupForm Form(string login) => new()
    {
        Name = "Hopper & Co", Language = "en", DefaultCountry = "US", FamilyName = "Hopper", Login = login,
        Password = "four words in a row", Repeated = "four words in a row",
    };

    private static Task Disable(CarnetHost host, string by, string login) => Tolerate(() => host.InsideAs(by, async services =>
    {
        await services.GetRequiredService<UserAccounts>().Disable(await IdOf(services, login), services.GetRequiredService<CurrentUser>(), default);
        return 0;
    }));

    private static Task GiveUp(CarnetHost host, string login) => Tolerate(() => host.InsideAs(login, async services =>
    {
        var accounts = services.GetRequiredService<UserAccounts>();
        var user = await accounts.Find(await IdOf(services, login), default);
        await accounts.Change(user.Id, UserForm.Of(user, []), default);
        return 0;
    }));

    // Who comes second is refused.
    private static async Task Tolerate(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RefusalException)
        {
        }
    }

    private static Task<int> MakeAdministrator(CarnetHost host, string login) => host.Inside(async services =>
    {
        var (db, id) = (services.GetRequiredService<TenantDb>(), await IdOf(services, login));
        if (!await db.Set<IdentityUserRole<string>>().AnyAsync(held => held.UserId == id))
            db.Add(new IdentityUserRole<string> { UserId = id, RoleId = DefaultRoles.Administrator });
        return await db.SaveChangesAsync();
    });

    private static Task<int> Administrators(CarnetHost host) => host.Inside(services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        return db.Set<User>().CountAsync(user => user.IsActive && db.Set<IdentityUserRole<string>>().Any(held => held.UserId == user.Id && held.RoleId == DefaultRoles.Administrator));
    });

    private static async Task<string> IdOf(IServiceProvider services, string login) =>
        (await services.GetRequiredService<IPeople>().FindByLogin(login, default))!.Id;
}
