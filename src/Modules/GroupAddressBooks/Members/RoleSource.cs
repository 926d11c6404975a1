using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>A group's members are whoever holds a role.</summary>
public sealed class RoleSource(IRoles roles) : IMemberSource
{
    public const string KindOfSource = "role";

    public string Kind => KindOfSource;

    public Task<IReadOnlyCollection<string>> Members(string query, CancellationToken cancel) => roles.Members(query, cancel);
}

/// <summary>Somebody was given a role or lost one: the groups that mirror it follow at once.</summary>
public sealed class RoleChanges(TenantDb db, IRoles roles, Memberships memberships, Following following) : IPeopleListener
{
    public async Task Changed(Person person, CancellationToken cancel)
    {
        var mirrors = await db.Set<Group>().AsNoTracking().Where(g => g.Source == RoleSource.KindOfSource && g.DeletedAt == null).ToListAsync(cancel);
        if (mirrors.Count == 0)
            return;
        var held = person.IsActive ? await roles.Of(person.Id, cancel) : [];
        var joined = await memberships.All.Where(m => m.PersonId == person.Id).Select(m => m.GroupId).ToListAsync(cancel);
        foreach (var group in mirrors.Where(g => held.Contains(g.SourceQuery) != joined.Contains(g.Id)))
            await following.Follow(group, cancel);
    }

    // Leaves every group anyway.
    public Task Deleted(string personId, CancellationToken cancel) => Task.CompletedTask;
}
