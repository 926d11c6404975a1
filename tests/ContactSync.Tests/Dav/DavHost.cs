using Carnet.Modularity.Data;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>One running site for a class of tests; everybody of the demo company has an address book of his own.</summary>
public sealed class DavHost : IAsyncLifetime
{
    private int _cards;

    public CarnetHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await CarnetHost.Start(DatabaseProvider.Sqlite);

    public DavClient Client(string login) => new(Host.Address, login, CarnetHost.Password);

    /// <summary>A client with a folder of its own, so that tests do not meet.</summary>
    public async Task<(DavClient Client, string Book)> Book(string login = "ada")
    {
        var client = Client(login);
        var book = $"/dav/{login}/t{Guid.NewGuid():N}"[..20] + "/";
        Assert.Equal(201, (await client.Send("MKCOL", book)).Status);
        return (client, book);
    }

    /// <summary>A small card with a UID nobody else has.</summary>
    public string Card(string name = "Anna Muster", string? uid = null, string more = "", string version = "3.0") =>
        $"BEGIN:VCARD\r\nVERSION:{version}\r\nUID:{uid ?? $"card-{Interlocked.Increment(ref _cards)}"}\r\nFN:{name}\r\nN:{name.Split(' ')[^1]};{name.Split(' ')[0]};;;\r\n{more}END:VCARD\r\n";

    public ValueTask DisposeAsync() => Host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
