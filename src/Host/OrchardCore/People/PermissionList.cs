using Carnet.Modularity.Modules;
using Carnet.OrchardCore.Sites;
using Carnet.Runtime.Modules;
using OrchardCore.Modules;
using OrchardCore.Security.Permissions;
using OrchardPermission = OrchardCore.Security.Permissions.Permission;

namespace Carnet.OrchardCore.People;

/// <summary>
/// The permissions of the modules whose features are on, for the Roles page, with the roles that have them from the start.
/// It belongs to every feature of the bridge (a name no feature has means all), so that each feature's default roles are
/// given when that feature is switched on for the first time.
/// </summary>
[Feature("every feature of this module")]
public sealed class PermissionList : IPermissionProvider
{
    private readonly Dictionary<string, OrchardPermission> _permissions = [];
    private readonly List<(string Role, OrchardPermission Permission)> _defaults = [];

    internal PermissionList(ModuleCatalog catalog, OrchardFeatures features)
    {
        foreach (var module in catalog.Modules.Where(m => m.Features.Any(f => features.IsOn(f.Id))))
            foreach (var declared in module.Permissions)
                Add(declared, module.Features[0].Name);
    }

    public OrchardPermission? Find(string id) => _permissions.GetValueOrDefault(id);

    public Task<IEnumerable<OrchardPermission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<OrchardPermission>>(_permissions.Values);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        _defaults.GroupBy(d => d.Role, d => d.Permission).Select(role => new PermissionStereotype { Name = role.Key, Permissions = [.. role] });

    private void Add(Modularity.Modules.Permission declared, string category)
    {
        var permission = _permissions[declared.Id] = new OrchardPermission(declared.Id, declared.Description) { Category = category };
        // The administrator of Orchard Core has every permission, and so has ours.
        foreach (var role in declared.DefaultRoles.Append(DefaultRoles.Administrator).Distinct())
            _defaults.Add((role, permission));
    }
}
