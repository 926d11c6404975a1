using Carnet.Contacts.Books;
using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Lists;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Pulse;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>The bundled host whose background work runs when the test says so.</summary>
public abstract class TransferSite(DatabaseProvider database) : IAsyncLifetime
{
    public CarnetHost Host { get; private set; } = null!;
    public Person Ada { get; private set; } = null!;
    public Person Bob { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await CarnetHost.Start(database);
        Ada = new Person(this, "ada", await Host.SignIn("ada"));
        Bob = new Person(this, "bob", await Host.SignIn("bob"));
    }

    public async ValueTask DisposeAsync()
    {
        Ada.Browser.Dispose();
        Bob.Browser.Dispose();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public Task RunJobs() => Host.Inside(async services =>
    {
        await TenantWork.RunJobs(services, default);
        return true;
    });

    public Task Limit(int quota) => Host.Inside(async services =>
    {
        var settings = services.GetRequiredService<ISiteSettings>();
        await settings.Save(await settings.Get<SiteSettings>(default) with { AddressBookQuota = quota }, default);
        return true;
    });
}

public sealed class SqliteSite() : TransferSite(DatabaseProvider.Sqlite);
