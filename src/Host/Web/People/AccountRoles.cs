using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Web.Accounts;
using Carnet.Web.Permissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.People;

/// <summary>The roles of the tenant, as modules see them.</summary>
internal sealed class AccountRoles(TenantDb db, Texts<HostModule> texts) : IRoles
{
    private IQueryable<IdentityUserRole<string>> Held => db.Set<IdentityUserRole<string>>().AsNoTracking();

    public async Task<IReadOnlyList<SiteRole>> All(CancellationToken cancel)
    {
        var roles = await db.Set<Role>().AsNoTracking().Where(role => role.Id != DefaultRoles.Authenticated).ToListAsync(cancel);
        return [.. roles.Select(role => new SiteRole(role.Id, RoleNames.Of(role.Name!, texts))).OrderBy(role => role.Name, StringComparer.CurrentCulture)];
    }

    public async Task<IReadOnlyCollection<string>> Members(string roleId, CancellationToken cancel) =>
        await db.Set<User>().AsNoTracking().Where(user => user.IsActive && Held.Any(held => held.UserId == user.Id && held.RoleId == roleId))
            .Select(user => user.Id).ToListAsync(cancel);

    public async Task<IReadOnlyCollection<string>> Of(string personId, CancellationToken cancel) =>
        await Held.Where(held => held.UserId == personId).Select(held => held.RoleId).ToListAsync(cancel);
}
