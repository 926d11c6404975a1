using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pages.Details;

/// <summary>A member as the group's page shows him.</summary>
public sealed record MemberLine(NamedPerson Person, bool IsAdministrator);

/// <summary>Somebody asks, or is invited.</summary>
public sealed record RequestLine(NamedPerson Person, JoinRequest Request);

/// <summary>A group's page.</summary>
/// <param name="Members">Null: the reader does not belong to it. Else the first ones that match.</param>
/// <param name="Hidden">How many more match.</param>
/// <param name="Mirrored">The role whose holders are the members, or null.</param>
public sealed record GroupView(GroupLine Line, IReadOnlyList<MemberLine>? Members, int Hidden, string? Search, IReadOnlyList<RequestLine> Requests, bool MayManage, SiteRole? Mirrored, string Me)
{
    public Group Group => Line.Group;
}

/// <summary>Reads a group's page, as far as the reader may.</summary>
public sealed class GroupReader(GroupList list, GroupStore groups, MemberList members, MirroredRoles roles, CurrentUser user)
{
    public async Task<GroupView> Read(Guid id, string? search, CancellationToken cancel)
    {
        var line = await list.Find(id, GroupRight.See, cancel);
        var all = await groups.AdministersAll(cancel);
        if (line.IsAdministrator is null && !all)
            return new GroupView(line, null, 0, null, [], false, null, user.Id);
        var mayManage = all || line.IsAdministrator == true;
        var matching = await members.Of(id, search, cancel);
        return new GroupView(line, [.. matching.Take(MemberList.Shown)], Math.Max(0, matching.Count - MemberList.Shown), search, mayManage ? await members.Asking(id, cancel) : [], mayManage, await roles.Of(line.Group, cancel), user.Id);
    }
}

/// <summary>Members with their names. The caller has found the group.</summary>
public sealed class MemberList(Memberships memberships, Requests requests, PersonNames names)
{
    public const int Shown = 50;

    /// <summary>Administrators first, then by name.</summary>
    /// <param name="search">A part of the name or address; empty: all.</param>
    public async Task<IReadOnlyList<MemberLine>> Of(Guid groupId, string? search, CancellationToken cancel)
    {
        var rows = await memberships.All.Where(m => m.GroupId == groupId).ToDictionaryAsync(m => m.PersonId, m => m.IsAdministrator, cancel);
        var people = await names.Of(rows.Keys, cancel);
        return [.. people.Where(p => string.IsNullOrWhiteSpace(search) || p.Matches(search.Trim()))
            .Select(p => new MemberLine(p, rows[p.Id])).OrderBy(m => !m.IsAdministrator)];
    }

    public async Task<IReadOnlyList<RequestLine>> Asking(Guid groupId, CancellationToken cancel)
    {
        var asking = await requests.Of(groupId, cancel);
        var people = (await names.Of([.. asking.Select(r => r.PersonId)], cancel)).ToDictionary(p => p.Id);
        return [.. asking.Select(r => new RequestLine(people[r.PersonId], r))];
    }
}
