using Carnet.ContactSync.Tests.Dav;
using Carnet.EndToEnd.Site;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Processes;

/// <summary>A site that was set up by hand, in a process of its own.</summary>
internal sealed class OwnSite : IAsyncDisposable
{
    private const string Login = "root", Password = "a-long-password-42";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("carnet-killed-");
    private CarnetProcess? _process;
    private Uri _address = null!;

    public int ProcessId => _process!.Id;

    public static async Task<OwnSite> Create()
    {
        var site = new OwnSite();
        await site.StartAgain();
        using var browser = new Browser(site._address);
        var answer = await browser.Submit("setup", "setup", new() { ["GivenName"] = "Root", ["FamilyName"] = "Person", ["Login"] = Login, ["Email"] = "root@example.org", ["Password"] = Password, ["Repeated"] = Password });
        Assert.True(answer.IsRedirect, answer.Body);
        return site;
    }

    public async Task StartAgain() => (_process, _address) = await CarnetProcess.StartIn(_data.FullName, "--empty");

    public Task Kill() => _process!.Kill();

    public DavClient Client() => new(_address, Login, Password);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _data.Delete(true);
    }
}
