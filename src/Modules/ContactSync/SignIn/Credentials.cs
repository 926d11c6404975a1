using Carnet.ContactSync.Devices;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactSync.SignIn;

/// <param name="Device">What the history calls the device; null for the account's own password.</param>
/// <param name="DeviceId">Null for the account's own password.</param>
public sealed record KnownDevice(Person Person, string? Device, Guid? DeviceId = null);

/// <summary>Which person, and which of his devices, a login and a password belong to. The one place that knows what kinds of password there are.</summary>
public sealed class Credentials(IPeople people, ISiteSettings settings, KnownDevices devices)
{
    /// <returns>Null when they belong to nobody who may sign in.</returns>
    public async Task<KnownDevice?> Find(string login, string password, CancellationToken cancel)
    {
        if (DevicePassword.IsLike(password) && await devices.Find(login, password, cancel) is { } device)
            return device;
        if (!await TakesAccountPasswords(cancel))
            return null;
        return await people.Verify(login, password, cancel) is { } person ? new KnownDevice(person, null) : null;
    }

    /// <summary>What was found before is still so: another node may have taken the device back, changed the account's password, or the rules.</summary>
    /// <param name="now">The same person, read anew.</param>
    public async Task<bool> StillHolds(KnownDevice known, Person now, CancellationToken cancel) => known.DeviceId is { } id
        ? await devices.Exists(id, cancel)
        : now.SignInStamp == known.Person.SignInStamp && await TakesAccountPasswords(cancel);

    private async Task<bool> TakesAccountPasswords(CancellationToken cancel) => (await settings.Get<SyncSettings>(cancel)).AccountPasswords;
}
