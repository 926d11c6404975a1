using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tenants;

/// <param name="Host">The host name it answers at, or null: at the path segment of its id; the default tenant everywhere else.</param>
public sealed record TenantPlace(Tenant Tenant, string? Host, bool IsEnabled);

/// <summary>
/// All tenants, from the table in the default tenant's database. Kept for a few seconds: a tenant that another process made
/// or disabled is noticed soon, and no request pays for it.
/// </summary>
internal sealed class TenantTable(IServiceScopeFactory scopes, TenantPlaces places, Migrator migrator, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _reading = new(1);
    private IReadOnlyList<TenantPlace> _places = [];
    private DateTimeOffset _readAt;
    private bool _hasTable;

    public async Task<IReadOnlyList<TenantPlace>> Read(CancellationToken cancel)
    {
        if (IsFresh)
            return _places;
        await _reading.WaitAsync(cancel);
        try
        {
            return IsFresh ? _places : await ReadNow(cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The next <see cref="Read"/> asks the database.</summary>
    public void Forget() => _readAt = default;

    public void Dispose() => _reading.Dispose();

    public async Task<TenantPlace> Find(string id, CancellationToken cancel) =>
        (await Read(cancel)).First(place => place.Tenant.Id == id);

    /// <summary>The tenant of an address: by host name, then by first path segment, else the default one.</summary>
    /// <param name="path">Begins with "/".</param>
    public async Task<TenantPlace> At(string host, string path, CancellationToken cancel)
    {
        var all = await Read(cancel);
        var segment = FirstSegment(path);
        return all.FirstOrDefault(place => place.Host is not null && place.Host.Equals(host, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(place => place.Tenant.BasePath.Length > 0 && segment == place.Tenant.Id)
            ?? all[0];
    }

    private bool IsFresh => _places.Count > 0 && clock.GetUtcNow() - _readAt < Age;

    private async Task<IReadOnlyList<TenantPlace>> ReadNow(CancellationToken cancel)
    {
        await using var scope = scopes.OpenFor(places.Default);
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        if (!_hasTable)
            await migrator.Migrate(db, places.Default, cancel);
        _hasTable = true;
        var rows = await db.Set<TenantRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        var first = rows.Find(row => row.Id == Tenant.DefaultId) ?? TenantPlaces.DefaultRow;
        _places = [.. rows.Where(row => row.Id != first.Id).Prepend(first).Select(row => new TenantPlace(places.Of(row, first), row.Host, row.IsEnabled))];
        // What is read while the host starts does not know its port yet, which links in mails need.
        _readAt = places.IsListening ? clock.GetUtcNow() : default;
        return _places;
    }

    private static string FirstSegment(string path)
    {
        var rest = path.TrimStart('/');
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }
}
