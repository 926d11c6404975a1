using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Permissions;

/// <summary>
/// What a person may do through his roles. A stored cell overrides the module's default, so a module added later brings
/// its defaults with it. Administrators may do everything.
/// </summary>
public sealed class RolePermissions(TenantDb db, Tenant tenant, IReadOnlyList<CarnetModule> modules) : IPermissions
{
    private (string UserId, HashSet<string> Ids)? _read;

    public async Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel)
    {
        if (_read?.UserId != user.Id)
            _read = (user.Id, await Read(user.Id, cancel));
        return _read.Value.Ids.Contains(permissionId);
    }

    private async Task<HashSet<string>> Read(string userId, CancellationToken cancel)
    {
        var roles = await db.Set<Role>().AsNoTracking()
            .Where(role => role.Id == DefaultRoles.Authenticated
                || db.Set<IdentityUserRole<string>>().Any(held => held.UserId == userId && held.RoleId == role.Id))
            .Select(role => new { role.Id, Cells = db.Set<RolePermission>().Where(cell => cell.RoleId == role.Id).ToList() })
            .ToListAsync(cancel);
        return modules.SelectMany(module => module.Permissions)
            .Where(permission => permission.ExistsIn(tenant) && roles.Any(role => Allows(role.Id, role.Cells, permission)))
            .Select(permission => permission.Id)
            .ToHashSet();
    }

    /// <summary>One cell of the matrix.</summary>
    public static bool Allows(string roleId, IEnumerable<RolePermission> cells, Permission permission) =>
        roleId == DefaultRoles.Administrator
        || (cells.FirstOrDefault(cell => cell.RoleId == roleId && cell.PermissionId == permission.Id)?.IsAllowed ?? permission.DefaultRoles.Contains(roleId));
}
