namespace Carnet.Runtime.Locks;

internal sealed class StoredLock
{
    public required string Name { get; init; }
    public required Guid Holder { get; set; }
    public required DateTimeOffset LeasedUntil { get; set; }
}
