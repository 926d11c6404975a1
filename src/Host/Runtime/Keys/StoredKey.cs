namespace Carnet.Runtime.Keys;

/// <summary>One element of the data-protection key ring.</summary>
internal sealed class StoredKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
