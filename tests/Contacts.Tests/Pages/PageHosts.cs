using System.Collections.Concurrent;
using Carnet.Modularity.Data;
using Carnet.Testing.Web;

namespace Carnet.Contacts.Tests.Pages;

/// <summary>One running site per database for all tests of a class; tests keep apart by acting as different people.</summary>
public sealed class PageHosts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<CarnetHost>>> _hosts = new();

    /// <summary>A person's desk at the site over this database.</summary>
    public async Task<Desk> Desk(DatabaseProvider database, string login)
    {
        var host = await _hosts.GetOrAdd(database, d => new(() => CarnetHost.Start(d))).Value;
        return new Desk(host, login, await host.SignIn(login));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
            await (await host.Value).DisposeAsync();
    }
}
