using Carnet.Modularity.Modules;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace Carnet.OrchardCore.Sites;

/// <summary>What is on in this tenant. Switching a feature builds the tenant's container anew, hence no need to ask again.</summary>
internal sealed class OrchardFeatures(ShellDescriptor descriptor) : IFeatures
{
    private readonly HashSet<string> _on = [.. descriptor.Features.Select(feature => feature.Id)];

    public bool IsOn(string featureId) => _on.Contains(featureId);

    public Task<bool> IsOn(string featureId, CancellationToken cancel) => Task.FromResult(IsOn(featureId));
}
