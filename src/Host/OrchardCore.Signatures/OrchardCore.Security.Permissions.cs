namespace OrchardCore.Security.Permissions;

public interface IPermissionProvider
{
    global::System.Collections.Generic.IEnumerable<global::OrchardCore.Security.Permissions.PermissionStereotype> GetDefaultStereotypes();
    global::System.Threading.Tasks.Task<global::System.Collections.Generic.IEnumerable<global::OrchardCore.Security.Permissions.Permission>> GetPermissionsAsync();
}

public class Permission
{
    public Permission(string name, string description, bool isSecurityCritical = false) { }
    public string Category { get => throw null; set => throw null; }
}

public class PermissionStereotype
{
    public PermissionStereotype() { }
    public string Name { get => throw null; set => throw null; }
    public global::System.Collections.Generic.IEnumerable<global::OrchardCore.Security.Permissions.Permission> Permissions { get => throw null; set => throw null; }
}
