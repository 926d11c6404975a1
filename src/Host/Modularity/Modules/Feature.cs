using Microsoft.AspNetCore.Routing;

namespace Carnet.Modularity.Modules;

/// <summary>One thing a site administrator switches on or off per tenant. Off: its routes answer 404, its menu entries and seams vanish, its data stays.</summary>
/// <param name="Id">Stable and unique over all modules, e.g. <c>Carnet.Contacts</c>.</param>
public sealed record Feature(string Id, string Name, string Description, string Category)
{
    /// <summary>Ids of features that must be on for this one to be on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public bool OnByDefault { get; init; } = true;

    /// <summary>
    /// Maps this feature's routes, relative to the tenant's root and without a leading slash.
    /// The host hands a group that already carries <see cref="FeatureMetadata"/>.
    /// </summary>
    public Action<IEndpointRouteBuilder> MapEndpoints { get; init; } = _ => { };
}

/// <summary>On every endpoint of a feature: the host answers 404 while the feature is off for the tenant.</summary>
public sealed record FeatureMetadata(string FeatureId);

/// <summary>Asked wherever something of another feature would show or run.</summary>
public interface IFeatures
{
    /// <summary>True when the feature, and everything it depends on, is on for the current tenant.</summary>
    Task<bool> IsOn(string featureId, CancellationToken cancel);
}
