namespace Carnet.ContactSync.Devices;

/// <summary>Addresses of the pages about devices, relative to the tenant's root, no leading slash.</summary>
public static class SyncLinks
{
    public const string Home = "devices", New = "devices/new", Ready = "devices/ready", Help = "devices/help", Rules = "admin/devices";

    public static string Name(Guid id) => $"devices/{id}/name";
    public static string Revocation(Guid id) => $"devices/{id}/revocation";
    public static string SetUp(string token) => $"set-up/{token}";
    public static string SetUp(string token, DeviceKind kind) => $"set-up/{token}?kind={kind}";
}
