using System.Net;
using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Databases;
using Carnet.Testing.Mail;
using Carnet.Testing.Web;
using Npgsql;

[assembly: AssemblyFixture(typeof(OrchardSite))]

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>
/// One running site for all tests, set up from the recipe "Intranet with Carnet": the default tenant, the
/// tenant Acme below /acme, and Quiet below /quiet for tests that
/// need a tenant for themselves; with a PostgreSQL server also Office and Depot on it.
/// Started at the first use, so that nothing happens where Orchard Core is missing.
/// </summary>
public sealed class OrchardSite : IAsyncLifetime
{
    public const string Admin = "admin", Password = "Secret-1234!", AcmePrefix = "acme", QuietPrefix = "quiet", OfficePrefix = "office", DepotPrefix = "depot";

    private readonly string _data = Directory.CreateTempSubdirectory("carnet-orchard-").FullName;
    private readonly SemaphoreSlim _once = new(1);
    private (SiteProcess Process, Uri Address)? _running;
    private SmtpServer? _mail;
    private string? _postgres;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Ends when the site has said so; what it does after a request has no other sign.</summary>
    public Task Says(string words) => _running!.Value.Process.Says(words);

    public bool HasSaid(string words) => _running!.Value.Process.HasSaid(words);

    /// <summary>The newest mail to this address; waits for it.</summary>
    public async Task<string> MailTo(string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            if (_mail!.Received().LastOrDefault(mail => mail.Contains($"X-Receiver: {address}", StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>A number from the database of the tenants on PostgreSQL.</summary>
    public async Task<long> Count(string sql)
    {
        await using var server = NpgsqlDataSource.Create(_postgres!);
        await using var command = server.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The folder of a tenant's files.</summary>
    public string FolderOf(string tenant) => Path.Combine(_data, "App_Data", "Sites", tenant);

    /// <param name="tenant">"" or the prefix of a tenant.</param>
    public async Task<Browser> Visitor(string tenant = "") => new(await AddressOf(tenant));

    public async Task<Browser> SignedIn(string login = Admin, string tenant = "")
    {
        var browser = await Visitor(tenant);
        await SignIn(browser, login);
        return browser;
    }

    public static async Task<Answered> SignIn(Browser browser, string login)
    {
        var answer = await browser.Submit(await browser.Get("Login"), "Login", new() { ["LoginForm.UserName"] = login, ["LoginForm.Password"] = Password });
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return answer;
    }

    public async Task<Uri> AddressOf(string tenant)
    {
        await _once.WaitAsync();
        try
        {
            _running ??= await Start();
        }
        finally
        {
            _once.Release();
        }
        return tenant.Length == 0 ? _running.Value.Address : new Uri(_running.Value.Address, $"{tenant}/");
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is { } running)
            await running.Process.DisposeAsync();
        _mail?.Dispose();
        if (_postgres is not null)
            await PostgresServer.Drop(_postgres);
        Directory.Delete(_data, true);
        _once.Dispose();
    }

    private async Task<(SiteProcess, Uri)> Start()
    {
        await SiteBuild.Run();
        _mail = SmtpServer.Start();
        _postgres = PostgresServer.Missing is null ? await PostgresServer.Create() : null;
        var (process, address) = await SiteProcess.Run(_data, SiteSettings.Of(Path.Combine(_data, "App_Data"), _mail.Port, _postgres));
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        // The first request of each tenant sets it up.
        string[] tenants = ["", AcmePrefix, QuietPrefix, .. _postgres is null ? Array.Empty<string>() : [OfficePrefix, DepotPrefix]];
        foreach (var tenant in tenants)
            using (await client.GetAsync(new Uri(address, tenant.Length == 0 ? "" : $"{tenant}/")))
            {
            }
        return (process, new Uri(address.AbsoluteUri));
    }
}
