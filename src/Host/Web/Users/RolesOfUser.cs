using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Users;

/// <summary>Who holds which role. Only administrators touch administrators, and the site keeps at least one.</summary>
public sealed class RolesOfUser(TenantDb db, ILookupNormalizer normalizer, Caller caller)
{
    private DbSet<IdentityUserRole<string>> Held => db.Set<IdentityUserRole<string>>();

    public async Task<IReadOnlyList<string>> Read(string userId, CancellationToken cancel) =>
        await Held.AsNoTracking().Where(held => held.UserId == userId).Select(held => held.RoleId).ToListAsync(cancel);

    /// <summary>
    /// Whoever may make or unmake an administrator takes his turn first, inside a unit of work and before he reads: of two
    /// at the same moment the second sees what the first did.
    /// </summary>
    public Task TakeTurn(CancellationToken cancel) =>
        db.Set<Role>().Where(role => role.Id == DefaultRoles.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(role => role.ConcurrencyStamp, role => role.ConcurrencyStamp), cancel);

    /// <summary>The caller took his turn, and saves.</summary>
    /// <exception cref="ForbiddenException">An administrator's account, and the caller is none.</exception>
    /// <exception cref="InvalidException">It would leave the site without an administrator.</exception>
    public async Task Assign(User user, IReadOnlyCollection<string> roleIds, CancellationToken cancel)
    {
        var wanted = await db.Set<Role>().Where(role => roleIds.Contains(role.Id) && role.Id != DefaultRoles.Authenticated).Select(role => role.Id).ToListAsync(cancel);
        var current = await Held.Where(held => held.UserId == user.Id).ToListAsync(cancel);
        if (wanted.Contains(DefaultRoles.Administrator))
            await DemandAdministrator(cancel);
        else if (current.Any(held => held.RoleId == DefaultRoles.Administrator))
            await DemandOtherAdministrator(user, cancel);
        db.RemoveRange(current.Where(held => !wanted.Contains(held.RoleId)));
        db.AddRange(wanted.Except(current.Select(held => held.RoleId)).Select(roleId => new IdentityUserRole<string> { UserId = user.Id, RoleId = roleId }));
    }

    /// <exception cref="ForbiddenException">The account is an administrator's, and the caller is none.</exception>
    public async Task DemandMayChange(User user, CancellationToken cancel)
    {
        if (await IsAdministrator(user.Id, cancel))
            await DemandAdministrator(cancel);
    }

    /// <exception cref="InvalidException">He is the last active one.</exception>
    public async Task DemandOtherAdministrator(User user, CancellationToken cancel)
    {
        var isNeeded = await IsAdministrator(user.Id, cancel) && !await db.Set<User>().AnyAsync(
            other => other.Id != user.Id && other.IsActive && Held.Any(held => held.UserId == other.Id && held.RoleId == DefaultRoles.Administrator), cancel);
        if (isNeeded)
            throw Refusal.Of(null, "This is the last administrator. Make somebody else an administrator first.");
    }

    /// <returns>The administrator with this login, or null.</returns>
    public Task<User?> FindAdministrator(string login, CancellationToken cancel)
    {
        var name = normalizer.NormalizeName(login.Trim());
        return db.Set<User>().FirstOrDefaultAsync(
            user => user.IsActive && user.NormalizedUserName == name && Held.Any(held => held.UserId == user.Id && held.RoleId == DefaultRoles.Administrator), cancel);
    }

    private async Task DemandAdministrator(CancellationToken cancel)
    {
        if (caller.User is { } user && !await IsAdministrator(user.Id, cancel))
            throw Refusal.Forbidden("Only an administrator may change the account of an administrator.");
    }

    private Task<bool> IsAdministrator(string userId, CancellationToken cancel) =>
        Held.AnyAsync(held => held.UserId == userId && held.RoleId == DefaultRoles.Administrator, cancel);
}
