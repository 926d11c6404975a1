using Carnet.Modularity.Errors;

namespace Carnet.ContactSync.Devices;

/// <summary>A phone, tablet or program of a person, with a password of its own. Of the password only a digest is kept.</summary>
public sealed class Device
{
    public const int LongestName = 60;

    private Device() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string PersonId { get; private init; } = "";

    /// <summary>What its person calls it, and the history of a contact names.</summary>
    public string Name { get; private set; } = "";

    public byte[] PasswordHash { get; private init; } = [];
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>To within a minute; null: it was never seen.</summary>
    public DateTimeOffset? SeenAt { get; private init; }

    /// <summary>What it calls itself (RFC 9110 10.1.5), shortened.</summary>
    public string Agent { get; private init; } = "";

    /// <summary>The last request of it that was refused, in a few words for its person; empty: there was none.</summary>
    public string Trouble { get; private init; } = "";

    public DateTimeOffset? TroubleAt { get; private init; }

    /// <exception cref="InvalidException">The name is empty or too long.</exception>
    public static Device Of(string personId, string name, string password, DateTimeOffset at)
    {
        var device = new Device { PersonId = personId, PasswordHash = DevicePassword.Hash(password), CreatedAt = at };
        device.Rename(name);
        return device;
    }

    /// <inheritdoc cref="Of"/>
    public void Rename(string name) => Name = name.Trim() switch
    {
        "" => throw Refusal.Of("Name", "Give the device a name."),
        { Length: > LongestName } => throw Refusal.Of("Name", "A name has at most {0} characters.", LongestName),
        var trimmed => trimmed,
    };
}
