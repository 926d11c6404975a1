using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactSync.SignIn;

/// <param name="Device">What the history calls the device; null for the account's own password.</param>
public sealed record KnownDevice(Person Person, string? Device);

/// <summary>Which person, and which of his devices, a login and a password belong to. The one place that knows what kinds of password there are.</summary>
public sealed class Credentials(IPeople people, ISiteSettings settings)
{
    /// <returns>Null when they belong to nobody who may sign in.</returns>
    public async Task<KnownDevice?> Find(string login, string password, CancellationToken cancel)
    {
        if (!(await settings.Get<SyncSettings>(cancel)).AccountPasswords)
            return null;
        return await people.Verify(login, password, cancel) is { } person ? new KnownDevice(person, null) : null;
    }
}
