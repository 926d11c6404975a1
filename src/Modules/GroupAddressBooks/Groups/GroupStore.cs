using System.Linq.Expressions;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>What one may do with a group, as distinct from its address book.</summary>
public enum GroupRight
{
    /// <summary>Know that it exists: members, the invited, site administrators of groups; everybody where one may ask to join.</summary>
    See,

    /// <summary>Know who belongs to it: members and site administrators of groups.</summary>
    Belong,

    /// <summary>Change it and its members: its administrators and site administrators of groups.</summary>
    Manage,
}

/// <summary>The one door to groups: no group leaves without naming the right.</summary>
public sealed class GroupStore(TenantDb db, CurrentUser user, Memberships memberships, IPermissions permissions)
{
    /// <summary>True for those who administer all groups of the site.</summary>
    public Task<bool> AdministersAll(CancellationToken cancel) =>
        permissions.Has(user, GroupAddressBooksModule.Administer.Id, cancel);

    /// <summary>Groups on which the current user holds the right; not tracked.</summary>
    public async Task<IQueryable<Group>> With(GroupRight right, CancellationToken cancel) =>
        db.Set<Group>().AsNoTracking().Where(g => g.DeletedAt == null).Where(await Held(right, cancel));

    /// <summary>The group, to be changed.</summary>
    /// <exception cref="NotFoundException">No such group, or the user may not know of it.</exception>
    /// <exception cref="ForbiddenException">The user sees the group but lacks the right.</exception>
    public async Task<Group> Find(Guid id, GroupRight right, CancellationToken cancel)
    {
        var held = await Held(right, cancel);
        if (await db.Set<Group>().Where(g => g.Id == id && g.DeletedAt == null).Where(held).AsTracking().SingleOrDefaultAsync(cancel) is { } group)
            return group;
        throw await (await With(GroupRight.See, cancel)).AnyAsync(g => g.Id == id, cancel)
            ? Refusal.Forbidden("Only administrators of the group may do this.")
            : new NotFoundException();
    }

    /// <summary>The same within a transaction, while nobody else changes this group or its members.</summary>
    public async Task<Group> Hold(Guid id, GroupRight right, CancellationToken cancel)
    {
        await db.Set<Group>().Where(g => g.Id == id).ExecuteUpdateAsync(set => set.SetProperty(g => g.Revision, g => g.Revision + 1), cancel);
        return await Find(id, right, cancel);
    }

    /// <summary>A deleted group that the user may take back: who deleted it, or a site administrator of groups; within a transaction.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Group> HoldDeleted(Guid id, CancellationToken cancel)
    {
        var all = await AdministersAll(cancel);
        await db.Set<Group>().Where(g => g.Id == id).ExecuteUpdateAsync(set => set.SetProperty(g => g.Revision, g => g.Revision + 1), cancel);
        return await db.Set<Group>().SingleOrDefaultAsync(g => g.Id == id && g.DeletedAt != null && (all || g.DeletedBy == user.Id), cancel)
            ?? throw new NotFoundException();
    }

    /// <param name="idOrName">Without regard to the name's case.</param>
    /// <returns>Null when there is none, or the user may not know of it.</returns>
    public async Task<Guid?> IdOf(string idOrName, CancellationToken cancel)
    {
        var key = Group.KeyOf(idOrName);
        var id = Guid.TryParse(idOrName, out var parsed) ? parsed : Guid.Empty;
        return await (await With(GroupRight.See, cancel)).Where(g => g.Id == id || g.NameKey == key).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(cancel);
    }

    /// <exception cref="InvalidException">Another group has this name.</exception>
    public async Task RequireFreeName(Group group, CancellationToken cancel)
    {
        var taken = await db.Set<Group>().Where(g => g.NameKey == group.NameKey && g.Id != group.Id && g.DeletedAt == null).Select(g => g.Name).FirstOrDefaultAsync(cancel);
        if (taken is not null)
            throw Refusal.Of("Name", "There is a group called “{0}” already.", taken);
    }

    private async Task<Expression<Func<Group, bool>>> Held(GroupRight right, CancellationToken cancel)
    {
        var me = user.Id;
        var all = await AdministersAll(cancel);
        var isManage = right == GroupRight.Manage;
        var isSee = right == GroupRight.See;
        var mine = memberships.Mine;
        var asked = db.Set<JoinRequest>();
        return group => all
            || mine.Any(m => m.GroupId == group.Id && (!isManage || m.IsAdministrator))
            || (isSee && (group.Joining == Joining.OnRequest || asked.Any(a => a.GroupId == group.Id && a.PersonId == me)));
    }
}
