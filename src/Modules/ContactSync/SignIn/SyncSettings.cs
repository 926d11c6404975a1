namespace Carnet.ContactSync.SignIn;

/// <summary>What a site says about devices.</summary>
public sealed record SyncSettings
{
    /// <summary>Devices may sign in with the account's own password.</summary>
    public bool AccountPasswords { get; init; } = true;
}
