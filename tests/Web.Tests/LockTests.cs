using Carnet.Modularity.Errors;
using Carnet.Testing.Sites;
using Carnet.Web.Accounts;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Tests;

/// <summary>Guessing passwords: it is stopped, and what stops it tells nothing about accounts.</summary>
public sealed class LockTests
{
    private const string Wrong = "not this one";

    /// <summary>One with an account, one who was invited, one whom nobody knows.</summary>
    private static readonly string[] Logins = ["bob", "uma", "nobody"];

    [Theory, BothDatabases]
    public async Task Every_answer_costs_one_hash(DatabaseProvider database)
    {
        var hasher = new Counting();
        await using var host = await CarnetHost.Start(database, new() { Configure = builder => builder.Services.AddScoped<IPasswordHasher<User>>(_ => hasher) });
        await InviteUma(host);
        foreach (var login in Logins)
            for (var tries = 1; tries <= PasswordCheck.TriesBeforeLock + 2; tries++)
            {
                hasher.Hashes = 0;
                await Check(host, login, Wrong);
                Assert.True(hasher.Hashes == 1, $"{login}, try {tries}: {hasher.Hashes}");
            }
    }

    [Theory, BothDatabases]
    public async Task A_lock_outlives_the_process_whether_the_account_exists_or_not(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        await InviteUma(host);
        foreach (var login in Logins)
            for (var tries = 0; tries < PasswordCheck.TriesBeforeLock; tries++)
                await Check(host, login, Wrong);
        await host.Restart();
        foreach (var login in Logins)
            Assert.NotNull((await Check(host, login, CarnetHost.Password)).LockedFor);
    }

    [Theory, BothDatabases]
    public async Task Tries_of_long_ago_do_not_count(DatabaseProvider database)
    {
        var clock = new FakeClock();
        await using var host = await CarnetHost.Start(database, new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock) });
        await InviteUma(host);
        for (var round = 0; round < 2; round++)
        {
            foreach (var login in Logins)
                for (var tries = 1; tries < PasswordCheck.TriesBeforeLock; tries++)
                    Assert.Null((await Check(host, login, Wrong)).LockedFor);
            clock.Advance(PasswordCheck.LockTime);
        }
    }

    [Theory, BothDatabases]
    public async Task Tries_at_once_are_all_counted(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        foreach (var login in Logins)
        {
            var answers = await AtOnce(40, _ => Check(host, login, Wrong));
            Assert.Equal(PasswordCheck.TriesBeforeLock - 1, answers.Count(answer => answer.LockedFor is null));
            Assert.Null((await Check(host, login, CarnetHost.Password)).User);
        }
    }

    [Theory, BothDatabases]
    public async Task An_address_gets_no_more_tries_by_making_them_at_once(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        var words = await AtOnce(90, guess => host.Inside(async services =>
            (await Assert.ThrowsAsync<InvalidException>(() => services.GetRequiredService<SignIn>().Try($"guess{guess}", Wrong, IPAddress.Parse("192.0.2.1"), default))).Message));
        Assert.Equal(50, words.Count(word => word == "Login or password is wrong."));
    }

    [Theory, BothDatabases]
    public async Task The_right_password_gives_the_tries_back(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        for (var round = 0; round < 15; round++)
            await host.Inside(async services =>
            {
                var (signIn, address) = (services.GetRequiredService<SignIn>(), IPAddress.Parse("192.0.2.1"));
                for (var tries = 1; tries < PasswordCheck.TriesBeforeLock && round < 12; tries++)
                    await Assert.ThrowsAsync<InvalidException>(() => signIn.Try("bob", Wrong, address, default));
                return await signIn.Try("bob", CarnetHost.Password, address, default);
            });
    }

    [Theory, BothDatabases]
    public async Task A_new_password_opens_a_locked_account(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        foreach (var login in new[] { "bob", "bob@lumiere.example" })
            for (var tries = 0; tries < PasswordCheck.TriesBeforeLock; tries++)
                await Check(host, login, Wrong);
        using var visitor = host.Visitor();
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" });
        await visitor.Submit(await host.LinkMailedTo("bob@lumiere.example"), "reset-password", new() { ["Password"] = "a brand new one", ["Repeated"] = "a brand new one" });
        using var bob = await host.SignIn("bob", "a brand new one");
        using var again = await host.SignIn("bob@lumiere.example", "a brand new one");
    }

    private static Task<PasswordAnswer> Check(CarnetHost host, string login, string password) =>
        host.Inside(services => services.GetRequiredService<PasswordCheck>().Check(login, password, default));

    private static async Task<IReadOnlyList<T>> AtOnce<T>(int times, Func<int, Task<T>> act)
    {
        var answers = new T[times];
        await TestSite.AtOnce(Enumerable.Range(0, times).Select(time => (Func<Task>)(async () => answers[time] = await act(time))));
        return answers;
    }

    private static async Task InviteUma(CarnetHost host)
    {
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/users/new", "admin/users", new() { ["Login"] = "uma", ["FamilyName"] = "Ünal", ["Email"] = "uma@lumiere.example" });
    }

    private sealed class Counting : PasswordHasher<User>
    {
        public int Hashes { get; set; }

        public override string HashPassword(User user, string password)
        {
            Hashes++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Hashes++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
