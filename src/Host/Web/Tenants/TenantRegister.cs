using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tenants;

/// <summary>Keeps the table of tenants in the default tenant's database.</summary>
internal sealed class TenantRegister(IServiceScopeFactory scopes, TenantPlaces places, TenantTable table, TimeProvider clock)
{
    /// <summary>The default tenant first.</summary>
    public async Task<IReadOnlyList<TenantPlace>> All(CancellationToken cancel)
    {
        table.Forget();
        return await table.Read(cancel);
    }

    /// <summary>Where the tenant of this row will be.</summary>
    public async Task<Tenant> Place(TenantRow row, CancellationToken cancel)
    {
        await table.Read(cancel);
        await using var scope = scopes.OpenFor(places.Default);
        return places.Of(row, await Rows(scope).AsNoTracking().FirstOrDefaultAsync(first => first.Id == Tenant.DefaultId, cancel));
    }

    public Task Add(TenantRow row, CancellationToken cancel) => Change(rows =>
    {
        rows.Add(row);
        return Task.CompletedTask;
    }, cancel);

    /// <exception cref="NotFoundException">No such tenant, or the default one, which is always on.</exception>
    public Task Enable(string id, bool isEnabled, CancellationToken cancel) => Change(async rows =>
    {
        var row = await rows.FirstOrDefaultAsync(tenant => tenant.Id == id && tenant.Id != Tenant.DefaultId, cancel) ?? throw new NotFoundException();
        row.IsEnabled = isEnabled;
    }, cancel);

    /// <param name="address">Absolute, http or https; empty: as configured.</param>
    /// <exception cref="InvalidException">It is no such address.</exception>
    public Task Move(string id, string? address, CancellationToken cancel) => Change(async rows =>
    {
        if (!string.IsNullOrWhiteSpace(address) && TenantPlaces.Root(address.Trim()) is null)
            throw Refusal.Of("Address", "This is not an address such as https://contacts.example.org/.");
        var row = await rows.FirstOrDefaultAsync(tenant => tenant.Id == id, cancel)
            ?? rows.Add(new TenantRow { Id = id, Name = TenantPlaces.DefaultRow.Name, CreatedAt = clock.GetUtcNow() }).Entity;
        row.Address = string.IsNullOrWhiteSpace(address) ? null : TenantPlaces.Root(address.Trim())!.ToString();
    }, cancel);

    private async Task Change(Func<DbSet<TenantRow>, Task> change, CancellationToken cancel)
    {
        await table.Read(cancel);
        await using var scope = scopes.OpenFor(places.Default);
        await change(Rows(scope));
        await scope.ServiceProvider.GetRequiredService<TenantDb>().SaveChangesAsync(cancel);
        table.Forget();
    }

    private static DbSet<TenantRow> Rows(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<TenantDb>().Set<TenantRow>();
}
