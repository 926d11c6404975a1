using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.Testing.Web;

/// <summary>A data folder and, for PostgreSQL, a database; deleted afterwards.</summary>
internal sealed class HostStorage(string folder, string? database) : IAsyncDisposable
{
    public string Folder { get; } = folder;

    /// <summary>On SQLite the connection string is empty, whatever this machine's environment says.</summary>
    public IEnumerable<string> Arguments => [$"--CARNET_DATA={Folder}", $"--CARNET_DATABASE={database}"];

    public static async Task<HostStorage> Create(DatabaseProvider provider) => new(
        Directory.CreateTempSubdirectory("carnet-host-").FullName,
        provider == DatabaseProvider.PostgreSql ? await PostgresServer.Create() : null);

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await PostgresServer.Drop(database);
        Directory.Delete(Folder, recursive: true);
    }
}
