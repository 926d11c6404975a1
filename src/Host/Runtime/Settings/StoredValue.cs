namespace Carnet.Runtime.Settings;

/// <summary>A settings record of the tenant as JSON.</summary>
internal sealed class StoredValue
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}

/// <summary>A preferences record of one person as JSON.</summary>
internal sealed class StoredPreference
{
    public required string PersonId { get; init; }
    public required string Name { get; init; }
    public required string Value { get; set; }
}
