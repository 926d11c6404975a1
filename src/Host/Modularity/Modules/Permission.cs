namespace Carnet.Modularity.Modules;

/// <summary>A right of a role over a whole feature (rights on single books and contacts are grants, not permissions).</summary>
/// <param name="Id">Stable, e.g. <c>contacts.use</c>; the authorization policy is <c>perm:</c> + id.</param>
/// <param name="DefaultRoles">Who has it on a new site; names from <see cref="DefaultRoles"/>.</param>
public sealed record Permission(string Id, string Description, params string[] DefaultRoles)
{
    public const string PolicyPrefix = "perm:";

    public string Policy => PolicyPrefix + Id;

    /// <summary>Concerns all tenants of the installation: nobody has it but in the default one.</summary>
    public bool OfInstallation { get; init; }

    public bool ExistsIn(Tenant tenant) => !OfInstallation || tenant.Id == Tenant.DefaultId;
}

/// <summary>Roles every host knows or creates.</summary>
public static class DefaultRoles
{
    public const string Administrator = "Administrator";
    public const string OfficeManager = "OfficeManager";
    public const string GroupAdministrator = "GroupAdministrator";

    /// <summary>Held by everybody who is signed in, without being assigned.</summary>
    public const string Authenticated = "Authenticated";
}
