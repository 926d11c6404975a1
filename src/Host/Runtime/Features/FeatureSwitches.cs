using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Runtime.Modules;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Features;

/// <param name="IsOn">As the site wants it, and everything it depends on is on too.</param>
public sealed record FeatureSwitch(Feature Feature, bool IsOn);

/// <summary>The tenant's features. Read once per scope, so that a switch holds for the next page on every node; programs, which ask many times a second, learn of it within one (<see cref="FeatureMemory"/>).</summary>
public sealed class FeatureSwitches(TenantDb db, ModuleCatalog catalog, FeatureMemory memory) : IFeatures
{
    private Dictionary<string, bool>? _chosen;

    public async Task<bool> IsOn(string featureId, CancellationToken cancel)
    {
        _chosen ??= await db.Set<StoredFeature>().AsNoTracking().ToDictionaryAsync(f => f.FeatureId, f => f.IsOn, cancel);
        return catalog.Find(featureId) is not null && catalog.WithDependencies(featureId).All(IsWanted);
    }

    /// <summary>Every feature of the host, in the order of their dependencies.</summary>
    public async Task<IReadOnlyList<FeatureSwitch>> All(CancellationToken cancel)
    {
        var all = new List<FeatureSwitch>();
        foreach (var feature in catalog.Features)
            all.Add(new(feature, await IsOn(feature.Id, cancel)));
        return all;
    }

    /// <summary>On: turns on what it depends on as well. Off: turns off what depends on it as well.</summary>
    /// <returns>What changed, the other features included, each with its new state.</returns>
    /// <exception cref="NotFoundException">No module declares the feature.</exception>
    public async Task<IReadOnlyList<FeatureSwitch>> Switch(string featureId, bool on, CancellationToken cancel)
    {
        if (catalog.Find(featureId) is null)
            throw new NotFoundException();
        var before = await All(cancel);
        foreach (var id in on ? catalog.WithDependencies(featureId) : catalog.WithDependents(featureId))
            await Choose(id, on, cancel);
        await db.SaveChangesAsync(cancel);
        _chosen = null;
        memory.Forget();
        return [.. (await All(cancel)).Except(before)];
    }

    private bool IsWanted(string featureId) =>
        _chosen!.TryGetValue(featureId, out var on) ? on : catalog.Find(featureId)!.OnByDefault;

    private async Task Choose(string featureId, bool on, CancellationToken cancel)
    {
        if (await db.FindAsync<StoredFeature>([featureId], cancel) is { } stored)
            stored.IsOn = on;
        else
            db.Add(new StoredFeature { FeatureId = featureId, IsOn = on });
    }
}
