using Carnet.Clients.Tests.Sites;
using Carnet.ContactSync.Devices;
using Carnet.Modularity.Data;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ClientSite))]

namespace Carnet.Clients.Tests.Sites;

/// <summary>The running host all clients talk to; each test takes a person nobody else takes.</summary>
public sealed class ClientSite : IAsyncLifetime
{
    public CarnetHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await CarnetHost.Start(DatabaseProvider.Sqlite);

    /// <summary>Somebody's account with the password of a new device of his.</summary>
    public async Task<Account> Account(string login)
    {
        var password = await Host.InsideAs(login, async services => (await services.GetRequiredService<DeviceStore>().Add("A client", default)).Password);
        return new Account(Host, login, password);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
