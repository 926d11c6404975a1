using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Rights;

/// <summary>
/// The one door to who belongs to which group. Whoever keeps the groups decides who may change it; rights follow at the very
/// next request, because the grant expression joins these rows.
/// </summary>
public sealed class Memberships(TenantDb db, Caller caller, TimeProvider clock)
{
    /// <summary>For joins; not tracked.</summary>
    public IQueryable<GroupMember> All => db.Set<GroupMember>().AsNoTracking();

    /// <summary>The current user's own.</summary>
    public IQueryable<GroupMember> Mine
    {
        get
        {
            var me = caller.RequireUser().Id;
            return All.Where(m => m.PersonId == me);
        }
    }

    /// <summary>Adds a person to a group; the caller saves.</summary>
    /// <returns>False when he is a member already.</returns>
    public async Task<bool> Join(Guid groupId, string personId, bool asAdministrator, CancellationToken cancel)
    {
        if (await db.Set<GroupMember>().FindAsync([groupId, personId], cancel) is not null)
            return false;
        db.Add(new GroupMember { GroupId = groupId, PersonId = personId, IsAdministrator = asAdministrator, JoinedAt = clock.GetUtcNow() });
        return true;
    }

    /// <summary>Takes a person out of a group, and what he was given there as a member; the caller saves, within a transaction.</summary>
    /// <returns>False when he is no member.</returns>
    public async Task<bool> Leave(Guid groupId, string personId, CancellationToken cancel)
    {
        if (await db.Set<GroupMember>().FindAsync([groupId, personId], cancel) is not { } member)
            return false;
        db.Remove(member);
        await db.Set<Grant>().Where(g => g.GroupId == groupId && g.PersonId == personId).ExecuteDeleteAsync(cancel);
        return true;
    }

    /// <summary>Takes everybody out of a group. What was given to its members stays, without effect, for the case that they come back.</summary>
    /// <returns>Who belonged to it.</returns>
    public async Task<IReadOnlyList<GroupMember>> Disband(Guid groupId, CancellationToken cancel)
    {
        var left = await All.Where(m => m.GroupId == groupId).ToListAsync(cancel);
        await db.Set<GroupMember>().Where(m => m.GroupId == groupId).ExecuteDeleteAsync(cancel);
        return left;
    }

    /// <summary>Makes a member an administrator, or an administrator a member; the caller saves.</summary>
    /// <returns>False when nothing changed.</returns>
    public async Task<bool> Appoint(Guid groupId, string personId, bool asAdministrator, CancellationToken cancel)
    {
        if (await db.Set<GroupMember>().FindAsync([groupId, personId], cancel) is not { } member || member.IsAdministrator == asAdministrator)
            return false;
        member.IsAdministrator = asAdministrator;
        return true;
    }

    /// <summary>Takes a person whose account is gone out of all groups, with everything that was given to him.</summary>
    /// <returns>The groups he belonged to.</returns>
    public async Task<IReadOnlyList<GroupMember>> Forget(string personId, CancellationToken cancel)
    {
        var left = await All.Where(m => m.PersonId == personId).ToListAsync(cancel);
        await db.Set<GroupMember>().Where(m => m.PersonId == personId).ExecuteDeleteAsync(cancel);
        await db.Set<Grant>().Where(g => g.PersonId == personId).ExecuteDeleteAsync(cancel);
        return left;
    }
}
