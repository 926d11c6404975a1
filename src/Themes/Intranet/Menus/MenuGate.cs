using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.Intranet.Menus;

/// <summary>Whether a person is offered something of a feature.</summary>
public sealed class MenuGate(IFeatures features, IPermissions permissions)
{
    /// <param name="featureId">Empty: part of the host, always on.</param>
    /// <param name="permissionId">Empty: for everybody who is signed in.</param>
    public async Task<bool> IsOpen(CurrentUser user, string featureId, string permissionId, CancellationToken cancel) =>
        (featureId.Length == 0 || await features.IsOn(featureId, cancel))
        && (permissionId.Length == 0 || await permissions.Has(user, permissionId, cancel));
}
