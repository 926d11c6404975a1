using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>People ask to join, groups invite; both end with yes or no.</summary>
public sealed class Requests(TenantDb db, CurrentUser user, GroupStore groups, Admission admission, RequestNews news, TimeProvider clock)
{
    private const int LongestNote = 300;

    /// <summary>What waits in one group; nothing when the user may not manage it.</summary>
    public async Task<IReadOnlyList<JoinRequest>> Of(Guid groupId, CancellationToken cancel)
    {
        var managed = await groups.With(GroupRight.Manage, cancel);
        return await db.Set<JoinRequest>().AsNoTracking()
            .Where(r => r.GroupId == groupId && managed.Any(g => g.Id == groupId)).OrderBy(r => r.AskedAt).ToListAsync(cancel);
    }

    /// <summary>The current user's own, in every group.</summary>
    public IQueryable<JoinRequest> Mine
    {
        get
        {
            var me = user.Id;
            return db.Set<JoinRequest>().AsNoTracking().Where(r => r.PersonId == me);
        }
    }

    /// <summary>Of everybody, invitations left out; to be counted for administrators only.</summary>
    internal IQueryable<JoinRequest> Asking => db.Set<JoinRequest>().AsNoTracking().Where(r => !r.IsInvitation);

    /// <summary>The current user asks to join; who was invited joins at once.</summary>
    /// <returns>True when he is a member now.</returns>
    /// <exception cref="ForbiddenException">One cannot ask to join this group.</exception>
    public async Task<bool> Ask(Guid groupId, string note, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.See, cancel);
        var waiting = await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.GroupId == groupId && r.PersonId == user.Id, cancel);
        if (waiting is { IsInvitation: true })
            await admission.Of(group, [user.Id], asAdministrator: false, cancel);
        else if (group.Joining != Joining.OnRequest)
            throw Refusal.Forbidden("One is invited to this group or added by its administrators.");
        else if (waiting is null)
            await Put(group, note, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return waiting is { IsInvitation: true };
    }

    private async Task Put(Group group, string note, CancellationToken cancel)
    {
        if (note.Length > LongestNote)
            throw Refusal.Of("note", "A note has at most {0} characters.", LongestNote);
        db.Add(new JoinRequest { GroupId = group.Id, PersonId = user.Id, AskedBy = user.Id, AskedAt = clock.GetUtcNow(), Note = note.Trim() });
        await news.Asked(group, user.Person, note, cancel);
    }

    /// <summary>Invites people; who asked already joins at once, members stay what they are.</summary>
    public async Task Invite(Guid groupId, IReadOnlyCollection<string> personIds, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.Manage, cancel);
        group.RequireChosenMembers();
        var known = await db.Set<JoinRequest>().Where(r => r.GroupId == groupId && personIds.Contains(r.PersonId)).ToListAsync(cancel);
        var asked = known.Where(r => !r.IsInvitation).Select(r => r.PersonId).ToList();
        foreach (var person in await admission.Of(group, asked, asAdministrator: false, cancel))
            await news.Accepted(group, person, user.Person, cancel);
        foreach (var person in await admission.Strangers(groupId, [.. personIds.Except(known.Select(r => r.PersonId))], cancel))
        {
            db.Add(new JoinRequest { GroupId = groupId, PersonId = person.Id, IsInvitation = true, AskedBy = user.Id, AskedAt = clock.GetUtcNow() });
            await news.Invited(group, person, user.Person, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>An administrator says yes to somebody who asked. Nothing happens when he no longer does.</summary>
    /// <returns>Who is a member since; null when nothing happened.</returns>
    public async Task<Person?> Accept(Guid groupId, string personId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.Manage, cancel);
        var joined = await db.Set<JoinRequest>().AnyAsync(r => r.GroupId == groupId && r.PersonId == personId && !r.IsInvitation, cancel)
            ? await admission.Of(group, [personId], asAdministrator: false, cancel)
            : [];
        foreach (var person in joined)
            await news.Accepted(group, person, user.Person, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return joined.SingleOrDefault();
    }

    /// <summary>An administrator says no, or takes an invitation back.</summary>
    public async Task Refuse(Guid groupId, string personId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var group = await groups.Hold(groupId, GroupRight.Manage, cancel);
        var waiting = db.Set<JoinRequest>().Where(r => r.GroupId == groupId && r.PersonId == personId);
        // Who was only invited never asked, and need not hear that he may not.
        var asked = await waiting.Where(r => !r.IsInvitation).ExecuteDeleteAsync(cancel) > 0;
        await waiting.ExecuteDeleteAsync(cancel);
        if (asked)
            await news.Refused(group, personId, user.Person, cancel);
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>The current user asks no longer, or declines.</summary>
    public Task Withdraw(Guid groupId, CancellationToken cancel) =>
        db.Set<JoinRequest>().Where(r => r.GroupId == groupId && r.PersonId == user.Id).ExecuteDeleteAsync(cancel);
}
