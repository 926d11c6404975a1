using System.Collections.Concurrent;
using Carnet.Modularity.Data;
using Carnet.Testing.Web;

namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>One running site per database, with everybody of the table in his role.</summary>
public sealed class MatrixSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<(CarnetHost Host, Arrangement Made)>>> _sites = new();

    public static Matrix Table { get; } = Matrix.Read();

    public Task<(CarnetHost Host, Arrangement Made)> Of(DatabaseProvider database) => _sites.GetOrAdd(database, d => new(() => Start(d))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
            await (await site.Value).Host.DisposeAsync();
    }

    private static async Task<(CarnetHost, Arrangement)> Start(DatabaseProvider database)
    {
        var host = await CarnetHost.Start(database);
        var made = new Arrangement(host);
        await made.Make(Table.Cells.Select(c => c.Login).Where(l => l.Length > 0).Distinct());
        return (host, made);
    }
}
