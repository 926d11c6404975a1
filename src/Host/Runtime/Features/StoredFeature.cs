namespace Carnet.Runtime.Features;

/// <summary>The site's own choice; without a row the feature's default holds.</summary>
internal sealed class StoredFeature
{
    public required string FeatureId { get; init; }
    public bool IsOn { get; set; }
}
