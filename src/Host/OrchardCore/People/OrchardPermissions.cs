using System.Security.Claims;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Users.Services;

namespace Carnet.OrchardCore.People;

/// <summary>
/// Asks Orchard Core whether a person's roles hold a permission, in a request and outside of one. The service it asks is
/// fetched late: that service has our own handler, which has this.
/// </summary>
internal sealed class OrchardPermissions(PermissionList list, IServiceProvider services, IHttpContextAccessor http, IUserService users) : IPermissions
{
    private readonly Dictionary<(string User, string Permission), bool> _asked = [];

    public async Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel)
    {
        if (!_asked.TryGetValue((user.Id, permissionId), out var has))
            _asked[(user.Id, permissionId)] = has = await Ask(user, permissionId);
        return has;
    }

    private async Task<bool> Ask(CurrentUser user, string permissionId) =>
        list.Find(permissionId) is { } permission
        && await PrincipalOf(user) is { } principal
        && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(principal, null, [new PermissionRequirement(permission)])).Succeeded;

    private async Task<ClaimsPrincipal?> PrincipalOf(CurrentUser user)
    {
        if (http.HttpContext?.User is { } signedIn && signedIn.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id)
            return signedIn;
        return await users.GetUserByUniqueIdAsync(user.Id) is { } known ? await users.CreatePrincipalAsync(known) : null;
    }
}
