using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>People leave a group, by themselves or because an administrator says so. Their rights end at their next request.</summary>
public sealed class Departure(TenantDb db, GroupStore groups, Memberships memberships, DepartureNews news)
{
    /// <summary>The current user leaves.</summary>
    /// <param name="successor">A member who becomes administrator, or null.</param>
    /// <exception cref="InvalidException">He is the last administrator and names no other member.</exception>
    public async Task Leave(Guid groupId, CurrentUser user, string? successor, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.Belong, cancel);
        if (successor is not null && await memberships.All.AnyAsync(m => m.GroupId == groupId && m.PersonId == successor && m.PersonId != user.Id, cancel))
            await Crown(groupId, user, successor, cancel);
        await Remove(group, user.Id, cancel);
        await work.Commit(cancel);
    }

    /// <summary>An administrator takes somebody out.</summary>
    /// <returns>Whether he was an administrator himself; null when he was no member.</returns>
    /// <exception cref="InvalidException">He is the last administrator.</exception>
    public async Task<bool?> Remove(Guid groupId, string personId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.Manage, cancel);
        var member = await memberships.All.SingleOrDefaultAsync(m => m.GroupId == groupId && m.PersonId == personId, cancel);
        await Remove(group, personId, cancel);
        await work.Commit(cancel);
        return member?.IsAdministrator;
    }

    // Only who is an administrator himself makes others one.
    private async Task Crown(Guid groupId, CurrentUser user, string successor, CancellationToken cancel)
    {
        if (await memberships.All.AnyAsync(m => m.GroupId == groupId && m.PersonId == user.Id && m.IsAdministrator, cancel))
            await memberships.Appoint(groupId, successor, asAdministrator: true, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Remove(Group group, string personId, CancellationToken cancel)
    {
        var isLast = await memberships.All.AnyAsync(m => m.GroupId == group.Id && m.PersonId == personId && m.IsAdministrator, cancel)
            && !await memberships.All.AnyAsync(m => m.GroupId == group.Id && m.PersonId != personId && m.IsAdministrator, cancel);
        if (isLast)
            throw Refusal.Of("successor", "A group needs an administrator. Name another one first.");
        if (!await memberships.All.AnyAsync(m => m.GroupId == group.Id && m.PersonId == personId && m.IsAdministrator, cancel))
            group.RequireChosenMembers();
        if (await memberships.Leave(group.Id, personId, cancel))
            await news.Tell(group, personId, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Announces that somebody left.</summary>
public sealed class DepartureNews(IPeople people, GroupEvents events)
{
    internal async Task Tell(Group group, string personId, CancellationToken cancel) =>
        events.Left(group, await people.Find(personId, cancel) ?? new Person(personId, personId, "", ""));
}
