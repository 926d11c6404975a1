using Carnet.ContactSync.SignIn;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSync.Devices;

/// <summary>The current user's own devices; nobody sees another person's.</summary>
public sealed class DeviceStore(TenantDb db, CurrentUser user, Tenant tenant, SignInMemory memory, TimeProvider clock)
{
    private const int Most = 50;

    private IQueryable<Device> Mine
    {
        get
        {
            var me = user.Id;
            return db.Set<Device>().Where(d => d.PersonId == me);
        }
    }

    /// <summary>The one seen last first.</summary>
    public async Task<IReadOnlyList<Device>> All(CancellationToken cancel) =>
        [.. (await Mine.AsNoTracking().ToListAsync(cancel)).OrderByDescending(d => d.SeenAt ?? d.CreatedAt)];

    /// <exception cref="NotFoundException">There is no such device of this person.</exception>
    public async Task<Device> Find(Guid id, CancellationToken cancel) =>
        await Mine.SingleOrDefaultAsync(d => d.Id == id, cancel) ?? throw new NotFoundException();

    /// <returns>The device's password, which is known at this moment only.</returns>
    /// <exception cref="InvalidException">The name cannot be taken, or there are too many devices.</exception>
    public async Task<(Device Device, string Password)> Add(string name, CancellationToken cancel)
    {
        if (await Mine.CountAsync(cancel) >= Most)
            throw Refusal.Of(null, "You have {0} devices. Remove those you no longer use.", Most);
        var password = DevicePassword.New();
        var device = Device.Of(user.Id, name, password, clock.GetUtcNow());
        db.Add(device);
        await db.SaveChangesAsync(cancel);
        return (device, password);
    }

    public async Task Rename(Guid id, string name, CancellationToken cancel)
    {
        (await Find(id, cancel)).Rename(name);
        await db.SaveChangesAsync(cancel);
        memory.Forget(tenant.Id, user.Id);
    }

    /// <summary>Its password is worth nothing from the next request on; other devices go on.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> Revoke(Guid id, CancellationToken cancel)
    {
        var device = await Find(id, cancel);
        db.Remove(device);
        await db.SaveChangesAsync(cancel);
        memory.Forget(tenant.Id, user.Id);
        return device.Name;
    }
}
