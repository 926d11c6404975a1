using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Groups;

/// <summary>What the form of a group says.</summary>
/// <param name="ClosedToDelegates">C28.</param>
/// <param name="RoleId">With <see cref="Joining.BySource"/>: the role whose holders are the members.</param>
public sealed record GroupForm(string Name, string Description, Joining Joining, bool ClosedToDelegates, string? RoleId = null);

/// <summary>Makes groups, each with its address book, and changes them.</summary>
public sealed class GroupKeeping(TenantDb db, CurrentUser user, GroupStore groups, GroupBooks books, Memberships memberships, GroupEvents events, MirroredRoles roles, TimeProvider clock)
{
    /// <summary>A new group; its maker is its first administrator.</summary>
    /// <exception cref="InvalidException">The name is empty, too long or taken.</exception>
    public async Task<Group> Found(GroupForm form, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await Prepare(form, cancel);
        await memberships.Join(group.Id, user.Id, asAdministrator: true, cancel);
        events.Joined(group, user.Person);
        await Save(group, cancel);
        await roles.Follow(group, cancel);
        await work.Commit(cancel);
        return group;
    }

    /// <summary>A group with its book and without members; the caller saves, in a transaction.</summary>
    internal async Task<Group> Prepare(GroupForm form, CancellationToken cancel)
    {
        var group = Group.Found(form.Name, user.Id, clock.GetUtcNow());
        await roles.Describe(group, form, cancel);
        await groups.RequireFreeName(group, cancel);
        db.Add(group);
        books.Open(group.Id, group.Name, form.ClosedToDelegates);
        return group;
    }

    /// <inheritdoc cref="Found"/>
    public async Task<Group> Change(Guid id, GroupForm form, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(id, GroupRight.Manage, cancel);
        group.Rename(form.Name);
        await roles.Describe(group, form, cancel);
        await groups.RequireFreeName(group, cancel);
        await books.Follow(id, group.Name, form.ClosedToDelegates, cancel);
        await Save(group, cancel);
        await roles.Follow(group, cancel);
        await work.Commit(cancel);
        return group;
    }

    private async Task Save(Group group, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody took the name between the look and the write; the unique index let one through.
            throw Refusal.Of("Name", "There is a group called “{0}” already.", group.Name);
        }
    }
}
