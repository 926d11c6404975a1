using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests.Programs;

/// <summary>A SyncEvolution that keeps a person's private address book in step with a folder of cards.</summary>
internal sealed class SyncEvolution : IDisposable
{
    private readonly Home _home = new();

    private string Store => _home["store"];

    /// <summary>The formatted names of its cards.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(Store).Select(file => NameOf(File.ReadAllText(file))).Order(StringComparer.Ordinal);

    public static async Task<SyncEvolution> Of(Account account)
    {
        var client = new SyncEvolution();
        Directory.CreateDirectory(client.Store);
        await client.Configure("webdav", $"syncURL={account.Server}", $"username={account.Login}", $"password={account.Password}", $"database={account.Book}", "backend=carddav", "target-config@carnet", "addressbook");
        await client.Configure("SyncEvolution_Client", "syncURL=local://@carnet", "backend=file", $"database=file://{client.Store}", "databaseFormat=text/vcard", "dumpData=0", "printChanges=0", "carnet", "addressbook");
        return client;
    }

    private Task Configure(string template, params string[] settings) =>
        _home.Do("syncevolution", "", ["--daemon=no", "--keyring=no", "--configure", "--template", template, .. settings]);

    /// <param name="mode">slow: compares everything; two-way: what changed.</param>
    public Task Sync(string mode) => _home.Do("syncevolution", "", "--daemon=no", "--keyring=no", "--sync", mode, "carnet", "addressbook");

    public Task Write(string file, string card) => File.WriteAllTextAsync(Path.Combine(Store, file), card);

    public Task Rename(string from, string to) => Write(FileOf(from), File.ReadAllText(Path.Combine(Store, FileOf(from))).Replace($"FN:{from}", $"FN:{to}", StringComparison.Ordinal));

    public void Delete(string name) => File.Delete(Path.Combine(Store, FileOf(name)));

    internal static string NameOf(string card) => card.Split('\n').Single(line => line.StartsWith("FN:", StringComparison.Ordinal))[3..].Trim();

    private string FileOf(string name) => Path.GetFileName(Directory.EnumerateFiles(Store).Single(file => NameOf(File.ReadAllText(file)) == name));

    public void Dispose() => _home.Dispose();
}
