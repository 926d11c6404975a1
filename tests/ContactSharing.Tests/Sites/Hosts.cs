using System.Collections.Concurrent;
using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Web;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Hosts))]

namespace Carnet.ContactSharing.Tests.Sites;

/// <summary>One running site per database for all tests; each test has people of its own.</summary>
public sealed class Hosts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<CarnetHost>>> _hosts = new();
    private int _people;

    public Task<CarnetHost> Host(DatabaseProvider database) =>
        _hosts.GetOrAdd(database, d => new(() => CarnetHost.Start(d))).Value;

    /// <summary>The desk of a demo person, who has a role.</summary>
    public async Task<Desk> Desk(DatabaseProvider database, string login)
    {
        var host = await Host(database);
        return new Desk(host, login, await host.SignIn(login));
    }

    /// <summary>The desk of somebody new at the site over this database.</summary>
    public async Task<Desk> Somebody(DatabaseProvider database, string given = "Alex", string family = "Newcomer", string? language = null)
    {
        var host = await Host(database);
        var login = $"{given}{Interlocked.Increment(ref _people)}".ToLowerInvariant();
        await host.Inside(async sp =>
        {
            var user = new User { UserName = login, NormalizedUserName = login.ToUpperInvariant(), Email = $"{login}@lumiere.example", NormalizedEmail = $"{login}@lumiere.example".ToUpperInvariant(), Language = language };
            user.Rename(given, family);
            user.PasswordHash = sp.GetRequiredService<IPasswordHasher<User>>().HashPassword(user, CarnetHost.Password);
            var db = sp.GetRequiredService<TenantDb>();
            db.Add(user);
            return await db.SaveChangesAsync();
        });
        return new Desk(host, login, await host.SignIn(login));
    }

    /// <summary>What the site allows. Tests that use it stand in <see cref="Rulers"/>.</summary>
    public async Task Rule(DatabaseProvider database, SharingRules rules) => await (await Host(database)).Inside(async sp =>
    {
        await sp.GetRequiredService<ISiteSettings>().Save(rules, default);
        return rules;
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
            await (await host.Value).DisposeAsync();
    }
}

/// <summary>Tests that change what the site allows come one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Rulers
{
    public const string Name = "rules of the site";
}
