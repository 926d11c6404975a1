namespace Carnet.Modularity.People;

/// <summary>Permissions of roles, decided by the host.</summary>
public interface IPermissions
{
    Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel);
}
