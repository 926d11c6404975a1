using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.Intranet.Menus;

/// <summary>Whether a person is offered something of a feature.</summary>
public sealed class MenuGate(IFeatures features, IPermissions permissions)
{
    public async Task<bool> IsOpen(CurrentUser user, string featureId, string permissionId, CancellationToken cancel) =>
        await features.IsOn(featureId, cancel) && await permissions.Has(user, permissionId, cancel);
}
