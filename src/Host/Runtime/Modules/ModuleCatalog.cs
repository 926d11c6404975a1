using Carnet.Modularity.Modules;

namespace Carnet.Runtime.Modules;

/// <summary>What the host's modules declare, in the order of their dependencies. Singleton, never changes.</summary>
public sealed class ModuleCatalog
{
    private readonly Dictionary<string, Feature> _features;

    /// <exception cref="InvalidOperationException">Two features share an id, one depends on a feature nobody declares, or on itself in the end.</exception>
    public ModuleCatalog(IReadOnlyList<CarnetModule> modules)
    {
        _features = ById(modules);
        RefuseCircles();
        Modules = InOrder(modules);
        Features = [.. Modules.SelectMany(m => m.Features)];
    }

    /// <summary>A module stands after every module it depends on.</summary>
    public IReadOnlyList<CarnetModule> Modules { get; }

    public IReadOnlyList<Feature> Features { get; }
    public IEnumerable<Permission> Permissions => Modules.SelectMany(m => m.Permissions);
    public IEnumerable<MenuEntry> Menu => Modules.SelectMany(m => m.Menu);
    public IEnumerable<EventDeclaration> Events => Modules.SelectMany(m => m.Events);
    public IEnumerable<ActionDeclaration> Actions => Modules.SelectMany(m => m.Actions);

    /// <returns>Null when no module declares it.</returns>
    public Feature? Find(string featureId) => _features.GetValueOrDefault(featureId);

    /// <summary>The feature and all it depends on, directly or not.</summary>
    public IReadOnlySet<string> WithDependencies(string featureId) =>
        Closure(featureId, id => _features[id].DependsOn);

    /// <summary>The feature and all that depend on it, directly or not.</summary>
    public IReadOnlySet<string> WithDependents(string featureId) =>
        Closure(featureId, id => Features.Where(f => f.DependsOn.Contains(id)).Select(f => f.Id));

    private static HashSet<string> Closure(string start, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string> { start };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var id))
            foreach (var neighbour in next(id).Where(found.Add))
                open.Enqueue(neighbour);
        return found;
    }

    private static Dictionary<string, Feature> ById(IReadOnlyList<CarnetModule> modules)
    {
        var features = new Dictionary<string, Feature>();
        foreach (var feature in modules.SelectMany(m => m.Features))
            if (!features.TryAdd(feature.Id, feature))
                throw new InvalidOperationException($"Two features have the id {feature.Id}.");
        foreach (var feature in features.Values)
            foreach (var missing in feature.DependsOn.Where(id => !features.ContainsKey(id)))
                throw new InvalidOperationException($"{feature.Id} depends on {missing}, which no module declares.");
        return features;
    }

    private void RefuseCircles()
    {
        foreach (var feature in _features.Values)
            if (feature.DependsOn.Any(id => WithDependencies(id).Contains(feature.Id)))
                throw new InvalidOperationException($"The feature {feature.Id} depends on itself.");
    }

    private static List<CarnetModule> InOrder(IReadOnlyList<CarnetModule> modules)
    {
        var owners = modules.SelectMany(m => m.Features, (module, feature) => (module, feature)).ToDictionary(x => x.feature.Id, x => x.module);
        var ordered = new List<CarnetModule>();
        foreach (var module in modules)
            Place(module, []);
        return ordered;

        void Place(CarnetModule module, HashSet<CarnetModule> path)
        {
            if (ordered.Contains(module))
                return;
            if (!path.Add(module))
                throw new InvalidOperationException($"The module {module.Id} depends on itself.");
            foreach (var other in module.Features.SelectMany(f => f.DependsOn).Select(id => owners[id]).Where(m => m != module))
                Place(other, path);
            path.Remove(module);
            ordered.Add(module);
        }
    }
}
