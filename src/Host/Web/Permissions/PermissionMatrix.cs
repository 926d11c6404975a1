using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Runtime.Modules;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Permissions;

/// <param name="Allowed">Ticked cells as <see cref="PermissionMatrix.Cell"/>.</param>
public sealed record Matrix(IReadOnlyList<Role> Roles, IReadOnlyList<CarnetModule> Modules, IReadOnlySet<string> Allowed);

/// <summary>Which role may do what, and the roles themselves.</summary>
public sealed class PermissionMatrix(TenantDb db, ModuleCatalog catalog, ILookupNormalizer normalizer)
{
    private static readonly string[] Fixed = [DefaultRoles.Administrator, DefaultRoles.OfficeManager, DefaultRoles.GroupAdministrator, DefaultRoles.Authenticated];

    /// <summary>The name of a tick box.</summary>
    public static string Cell(string roleId, string permissionId) => $"{roleId}:{permissionId}";

    public static bool IsFixed(Role role) => Fixed.Contains(role.Id);

    public async Task<Matrix> Read(CancellationToken cancel)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancel);
        var cells = await db.Set<RolePermission>().AsNoTracking().ToListAsync(cancel);
        var allowed = from role in roles
                      from permission in catalog.Permissions
                      where RolePermissions.Allows(role.Id, cells, permission)
                      select Cell(role.Id, permission.Id);
        return new([.. roles.OrderBy(Rank).ThenBy(role => role.Name)], [.. catalog.Modules.Where(module => module.Permissions.Count > 0)], allowed.ToHashSet());
    }

    /// <summary>Stores only what differs from the modules' defaults; administrators always have everything.</summary>
    /// <param name="ticked">The whole matrix as <see cref="Cell"/>s.</param>
    public async Task Save(IReadOnlyCollection<string> ticked, CancellationToken cancel)
    {
        var roles = await db.Set<Role>().Where(role => role.Id != DefaultRoles.Administrator).Select(role => role.Id).ToListAsync(cancel);
        var wanted = ticked.ToHashSet();
        await using var work = await db.BeginAsync(cancel);
        await db.Set<RolePermission>().ExecuteDeleteAsync(cancel);
        db.AddRange(from roleId in roles
                    from permission in catalog.Permissions
                    let isAllowed = wanted.Contains(Cell(roleId, permission.Id))
                    where isAllowed != permission.DefaultRoles.Contains(roleId)
                    select new RolePermission { RoleId = roleId, PermissionId = permission.Id, IsAllowed = isAllowed });
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <exception cref="InvalidException">Empty, too long or taken.</exception>
    public async Task Create(string name, CancellationToken cancel)
    {
        var normalized = normalizer.NormalizeName(name = name.Trim());
        if (name.Length is 0 or > 60)
            throw Refusal.Of("Name", "A role has a name of at most {0} characters.", 60);
        if (await db.Set<Role>().AnyAsync(role => role.NormalizedName == normalized, cancel))
            throw Refusal.Of("Name", "There is a role with this name.");
        db.Add(new Role { Name = name, NormalizedName = normalized });
        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="NotFoundException">There is none, or every site has it.</exception>
    public async Task Delete(string roleId, CancellationToken cancel)
    {
        var deleted = Fixed.Contains(roleId) ? 0 : await db.Set<Role>().Where(role => role.Id == roleId).ExecuteDeleteAsync(cancel);
        if (deleted == 0)
            throw new NotFoundException();
    }

    private static int Rank(Role role) => Array.IndexOf(Fixed, role.Id) is var place and >= 0 ? place : Fixed.Length;
}
