using Carnet.Modularity.Work;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSync.Devices;

/// <summary>A device that has just been set up over its link.</summary>
public sealed record FreshDevice(Person Person, Device Device, string Password);

/// <summary>Links with which devices fetch passwords of their own.</summary>
public sealed class SetUp(TenantDb db, Caller caller, IPeople people, TimeProvider clock)
{
    /// <summary>For the current user's device of this name.</summary>
    /// <returns>The link's secret.</returns>
    public async Task<string> Offer(string deviceName, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var token = SecretToken.New();
        await db.Set<SetUpLink>().Where(l => l.EndsAt <= now).ExecuteDeleteAsync(cancel);
        // The name is looked at now, while somebody is there to read what is wrong with it.
        var name = Device.Of(caller.RequireUser().Id, deviceName, token, now).Name;
        db.Add(SetUpLink.Of(token, caller.RequireUser().Id, name, now));
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>Looking changes nothing: cameras and mail programs follow links by themselves.</summary>
    /// <exception cref="NotFoundException">The link was used or is too old.</exception>
    public async Task<(SetUpLink Link, Person Person)> Look(string token, CancellationToken cancel)
    {
        var (hash, now) = (SecretToken.Hash(token), clock.GetUtcNow());
        var link = await db.Set<SetUpLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.EndsAt > now, cancel);
        return link is not null && await people.Find(link.PersonId, cancel) is { IsActive: true } person ? (link, person) : throw Gone();
    }

    /// <summary>Makes the device; the link ends. Of two at the same moment one gets it.</summary>
    /// <inheritdoc cref="Look"/>
    public async Task<FreshDevice> Take(string token, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var (link, person) = await Look(token, cancel);
        if (await db.Set<SetUpLink>().Where(l => l.TokenHash == link.TokenHash).ExecuteDeleteAsync(cancel) == 0)
            throw Gone();
        var password = DevicePassword.New();
        var device = Device.Of(person.Id, link.DeviceName, password, clock.GetUtcNow());
        db.Add(device);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return new FreshDevice(person, device, password);
    }

    private static NotFoundException Gone() => Refusal.Missing("This code was used already or is too old. Make a new one under Devices.");
}
