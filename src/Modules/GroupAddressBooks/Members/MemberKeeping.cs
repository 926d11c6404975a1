using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>
/// Who belongs to a group and who administers it. Each verb holds the group, so that two at once cannot leave it without an
/// administrator; each stores row and event together.
/// </summary>
public sealed class MemberKeeping(TenantDb db, GroupStore groups, Memberships memberships, Admission admission)
{
    /// <summary>Adds people at once, without asking them.</summary>
    /// <returns>Those who were not members before.</returns>
    public Task<IReadOnlyList<Person>> Add(Guid groupId, IReadOnlyCollection<string> personIds, CancellationToken cancel) =>
        Change(groupId, GroupRight.Manage, group =>
        {
            group.RequireChosenMembers();
            return admission.Of(group, personIds, asAdministrator: false, cancel);
        }, cancel);

    /// <summary>Makes members administrators or plain members again; somebody new joins as one.</summary>
    /// <exception cref="InvalidException">He is the last administrator.</exception>
    public Task Appoint(Guid groupId, string personId, bool asAdministrator, CancellationToken cancel) =>
        Change(groupId, GroupRight.Manage, async group =>
        {
            if (!asAdministrator)
                await RequireAnother(groupId, personId, cancel);
            if (!await memberships.Appoint(groupId, personId, asAdministrator, cancel) && asAdministrator)
                await admission.Of(group, [personId], asAdministrator: true, cancel);
            return group;
        }, cancel);

    private async Task<T> Change<T>(Guid groupId, GroupRight right, Func<Group, Task<T>> verb, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var result = await verb(await groups.Hold(groupId, right, cancel));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return result;
    }

    private async Task RequireAnother(Guid groupId, string personId, CancellationToken cancel)
    {
        if (!await memberships.All.AnyAsync(m => m.GroupId == groupId && m.IsAdministrator && m.PersonId != personId, cancel))
            throw Refusal.Of("successor", "A group needs an administrator. Name another one first.");
    }
}
