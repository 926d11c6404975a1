using System.Security.Claims;
using Carnet.Modularity;
using Carnet.Web.Accounts;

namespace Carnet.Web.Sessions;

/// <summary>What the sign-in cookie says: who, in which tenant, and the stamp that ends it when the password changes.</summary>
internal static class Ticket
{
    public const string Scheme = "Carnet";

    private const string TenantClaim = "tenant", StampClaim = "stamp";

    public static ClaimsPrincipal For(User user, Tenant tenant) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(TenantClaim, tenant.Id),
            new(StampClaim, user.SecurityStamp!),
        ], Scheme));

    /// <returns>Null when the ticket is of another tenant.</returns>
    public static (string UserId, string Stamp)? Read(ClaimsPrincipal principal, Tenant tenant) =>
        principal.FindFirstValue(TenantClaim) == tenant.Id
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } userId
        && principal.FindFirstValue(StampClaim) is { } stamp
            ? (userId, stamp)
            : null;
}
