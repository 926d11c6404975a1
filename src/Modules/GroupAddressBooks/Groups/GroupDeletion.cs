using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>
/// Deletes a group and takes it back within thirty days. Its contacts go to the trash of its book; those that stand elsewhere
/// too stay there. Nobody is a member of a deleted group, so nobody sees its book.
/// </summary>
public sealed class GroupDeletion(TenantDb db, GroupStore groups, GroupBookTrash contents, FormerMembers members)
{
    /// <exception cref="ForbiddenException">The user does not administer it.</exception>
    public async Task Delete(Guid groupId, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await groups.Hold(groupId, GroupRight.Manage, cancel);
        var operation = await contents.Empty(groupId, cancel);
        // Emptying forgets what was loaded before.
        var group = await groups.Find(groupId, GroupRight.Manage, cancel);
        group.Delete(user.Id, operation, clock.GetUtcNow());
        await members.Dismiss(groupId, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <exception cref="NotFoundException">No such deleted group, or the user may not take it back.</exception>
    /// <exception cref="InvalidException">Another group has its name meanwhile.</exception>
    public async Task<Group> Restore(Guid groupId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.HoldDeleted(groupId, cancel);
        await groups.RequireFreeName(group, cancel);
        var operation = group.DeletedIn!.Value;
        group.Return();
        await members.Return(groupId, cancel);
        await db.SaveChangesAsync(cancel);
        await contents.Restore(operation, cancel);
        await work.Commit(cancel);
        return group;
    }
}

/// <summary>What stands in a group's book, into the trash and back.</summary>
public sealed class GroupBookTrash(GroupBooks books, TrashStore trash, ChangeRecorder changes)
{
    internal async Task<Guid> Empty(Guid groupId, CancellationToken cancel)
    {
        await trash.Empty(await books.Hold(groupId, cancel), cancel);
        return changes.Operation;
    }

    internal Task Restore(Guid operation, CancellationToken cancel) => trash.Restore(operation, cancel);
}

/// <summary>Members of deleted groups.</summary>
public sealed class FormerMembers(TenantDb db, Memberships memberships)
{
    /// <summary>They lose their rights now and are remembered.</summary>
    internal async Task Dismiss(Guid groupId, CancellationToken cancel)
    {
        foreach (var member in await memberships.Disband(groupId, cancel))
            db.Add(new FormerMember { GroupId = groupId, PersonId = member.PersonId, IsAdministrator = member.IsAdministrator });
        await db.Set<JoinRequest>().Where(r => r.GroupId == groupId).ExecuteDeleteAsync(cancel);
    }

    internal async Task Return(Guid groupId, CancellationToken cancel)
    {
        foreach (var member in await db.Set<FormerMember>().Where(m => m.GroupId == groupId).ToListAsync(cancel))
        {
            await memberships.Join(groupId, member.PersonId, member.IsAdministrator, cancel);
            db.Remove(member);
        }
    }
}
