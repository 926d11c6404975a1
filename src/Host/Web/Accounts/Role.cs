using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>A named bundle of permissions. The id of a role every site has is its name in <see cref="Modularity.Modules.DefaultRoles"/>.</summary>
public sealed class Role : IdentityRole;

/// <summary>One cell of the permission page that differs from the module's own default.</summary>
public sealed class RolePermission
{
    public required string RoleId { get; init; }
    public required string PermissionId { get; init; }
    public bool IsAllowed { get; set; }
}
