using System.Text;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests.Programs;

/// <summary>A vdirsyncer that keeps a person's private address book in a folder.</summary>
internal sealed class Vdirsyncer : IDisposable
{
    private readonly Account _account;

    private Vdirsyncer(Account account) => _account = account;

    public Home Home { get; } = new();

    /// <summary>Where the cards are, one a file.</summary>
    public string Folder => Home["cards/contacts"];

    public IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    /// <summary>Set up for the server's root; the client finds the rest.</summary>
    public static async Task<Vdirsyncer> Of(Account account)
    {
        var client = new Vdirsyncer(account);
        Directory.CreateDirectory(client.Folder);
        await client.Resolve(null);
        await client.Home.Do("vdirsyncer", "", "--config", client.Home["config"], "discover");
        return client;
    }

    /// <param name="how">What becomes of conflicts; null: they are reported.</param>
    public Task Resolve(string? how) => Home.Write("config", $"""
        [general]
        status_path = "{Home["status"]}"
        [pair contacts]
        a = "files"
        b = "carnet"
        collections = ["contacts"]
        conflict_resolution = {(how is null ? "null" : $"\"{how}\"")}
        [storage files]
        type = "filesystem"
        path = "{Home["cards"]}"
        fileext = ".vcf"
        [storage carnet]
        type = "carddav"
        url = "{_account.Server}"
        username = "{_account.Login}"
        password = "{_account.Password}"
        """);

    public Task<string> Sync() => Home.Do("vdirsyncer", "", "--config", Home["config"], "sync");

    public Task<Said> TrySync() => Home.Run("vdirsyncer", "", "--config", Home["config"], "sync");

    public string Card(string name) => Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(name)));

    public Task Write(string name, string card) => File.WriteAllTextAsync(PathOf(name), card);

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(Folder, name + ".vcf");

    public void Dispose() => Home.Dispose();
}
