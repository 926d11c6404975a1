using Carnet.Modularity.Work;

namespace Carnet.ContactSync.Devices;

/// <summary>
/// An address, shown as a QR code, with which a device that nobody has signed in on fetches its own password: once, within
/// minutes. Of its secret only a digest is kept.
/// </summary>
public sealed class SetUpLink
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private SetUpLink() { }

    public byte[] TokenHash { get; private init; } = [];
    public string PersonId { get; private init; } = "";
    public string DeviceName { get; private init; } = "";
    public DateTimeOffset EndsAt { get; private init; }

    internal static SetUpLink Of(string token, string personId, string deviceName, DateTimeOffset now) =>
        new() { TokenHash = SecretToken.Hash(token), PersonId = personId, DeviceName = deviceName, EndsAt = now + Life };
}
