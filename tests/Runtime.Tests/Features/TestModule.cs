using Carnet.Modularity.Modules;

namespace Carnet.Runtime.Tests.Features;

/// <summary>A module that is its features.</summary>
internal sealed class TestModule(string id, params Feature[] features) : CarnetModule
{
    public override string Id => id;
    public override IReadOnlyList<Feature> Features => features;

    public static Feature Feature(string id, params string[] dependsOn) => new(id, id, "", "Test") { DependsOn = dependsOn };
}
