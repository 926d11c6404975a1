using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Users;

/// <summary>What the page says before an account is deleted.</summary>
public sealed record UserDeletionView(User User, IReadOnlyList<LeavingEffect> Effects);

/// <summary>
/// Deletes accounts for good. The account, its roles and what the modules do with what the person had are one transaction;
/// its sessions and devices ask for the account with each request and end with it.
/// </summary>
public sealed class UserDeletion(TenantDb db, RolesOfUser roles, SignInTries tries, PeopleNews news, IEnumerable<ILeavingNotice> notices)
{
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="InvalidException">Oneself, or the last administrator.</exception>
    public async Task<UserDeletionView> Ask(string id, CurrentUser by, CancellationToken cancel)
    {
        var user = await Find(id, cancel) ?? throw new NotFoundException();
        await Demand(user, by, cancel);
        var effects = new List<LeavingEffect>();
        foreach (var notice in notices)
            effects.AddRange(await notice.Of(user.ToPerson(), cancel));
        return new(user, effects);
    }

    /// <returns>Who it was; null when somebody else deleted the account before.</returns>
    /// <exception cref="InvalidException">Oneself, or the last administrator.</exception>
    public async Task<Person?> Delete(string id, CurrentUser by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await roles.TakeTurn(cancel);
        if (await Find(id, cancel) is not { } user)
            return null;
        await Demand(user, by, cancel);
        await tries.Forget(user);
        // By its id, not by the row as it was read: whoever changes the account at this moment does not save it.
        await db.Set<User>().Where(other => other.Id == id).ExecuteDeleteAsync(cancel);
        var person = user.ToPerson();
        await news.TellDeleted(person, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return person;
    }

    private Task<User?> Find(string id, CancellationToken cancel) => db.Set<User>().AsNoTracking().FirstOrDefaultAsync(user => user.Id == id, cancel);

    private async Task Demand(User user, CurrentUser by, CancellationToken cancel)
    {
        await roles.DemandMayChange(user, cancel);
        if (user.Id == by.Id)
            throw Refusal.Of(null, "You cannot delete your own account.");
        await roles.DemandOtherAdministrator(user, cancel);
    }
}
