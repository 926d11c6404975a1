using Carnet.ContactSync.SignIn;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSync.Devices;

/// <summary>Finds devices by their passwords, and notes what they do.</summary>
public sealed class KnownDevices(TenantDb db, IPeople people, IHttpContextAccessor http, TimeProvider clock)
{
    private const int LongestAgent = 120;

    /// <returns>Null: no device of a person with this login or e-mail address has this password.</returns>
    public async Task<KnownDevice?> Find(string login, string password, CancellationToken cancel)
    {
        var hash = DevicePassword.Hash(password);
        if (await db.Set<Device>().AsNoTracking().SingleOrDefaultAsync(d => d.PasswordHash == hash, cancel) is not { } device
            || await people.Find(device.PersonId, cancel) is not { IsActive: true } person || !IsCalled(person, login.Trim()))
            return null;
        await Note(device.Id, cancel);
        return new KnownDevice(person, device.Name, device.Id);
    }

    public Task<bool> Exists(Guid deviceId, CancellationToken cancel) => db.Set<Device>().AnyAsync(d => d.Id == deviceId, cancel);

    /// <summary>A request was refused: its person sees it in the list of devices.</summary>
    public Task Trouble(Guid deviceId, string words, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<Device>().Where(d => d.Id == deviceId)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Trouble, words).SetProperty(d => d.TroubleAt, now), cancel);
    }

    private Task<int> Note(Guid deviceId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var agent = http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        var shortened = agent.Length > LongestAgent ? agent[..LongestAgent] : agent;
        return db.Set<Device>().Where(d => d.Id == deviceId)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenAt, now).SetProperty(d => d.Agent, shortened), cancel);
    }

    private static bool IsCalled(Person person, string login) =>
        person.Login.Equals(login, StringComparison.OrdinalIgnoreCase) || (person.Email?.Equals(login, StringComparison.OrdinalIgnoreCase) ?? false);
}

/// <summary>A deleted account leaves no devices.</summary>
internal sealed class DevicesLeaving(TenantDb db) : IPeopleListener
{
    public Task Changed(Person person, CancellationToken cancel) => Task.CompletedTask;

    public async Task Deleted(string personId, CancellationToken cancel)
    {
        await db.Set<SetUpLink>().Where(l => l.PersonId == personId).ExecuteDeleteAsync(cancel);
        await db.Set<Device>().Where(d => d.PersonId == personId).ExecuteDeleteAsync(cancel);
    }
}
