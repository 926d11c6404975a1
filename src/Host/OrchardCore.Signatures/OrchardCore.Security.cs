namespace OrchardCore.Security;

public interface IRole;

public class PermissionRequirement : global::Microsoft.AspNetCore.Authorization.IAuthorizationRequirement
{
    public PermissionRequirement(global::OrchardCore.Security.Permissions.Permission permission) { }
}

public class Role : global::OrchardCore.Security.IRole
{
    public Role() { }
    public string RoleDescription { get => throw null; set => throw null; }
    public string RoleName { get => throw null; set => throw null; }
}
