using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Carnet.Web.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Users;

public sealed record UserLine(User User, IReadOnlyList<string> Roles);

/// <param name="Next">The id to go on after, or null at the end.</param>
public sealed record UserPage(IReadOnlyList<UserLine> Lines, string? Next);

/// <summary>The users by last name, page by page.</summary>
public sealed class UserList(TenantDb db, IPreferences preferences)
{
    /// <param name="search">What a name, login or address begins with; empty: everybody.</param>
    /// <param name="after">The id of the last line seen.</param>
    public async Task<UserPage> Read(string? search, string? after, CancellationToken cancel)
    {
        var size = (await preferences.Get<DisplayPreferences>(cancel)).PageSize;
        var users = await Beyond(after, db.Set<User>().AsNoTracking().NameStartsWith(search ?? ""))
            .OrderBy(user => user.SortName).ThenBy(user => user.Id).Take(size + 1).ToListAsync(cancel);
        var shown = users.Take(size).ToList();
        var roles = await Roles([.. shown.Select(user => user.Id)], cancel);
        return new([.. shown.Select(user => new UserLine(user, [.. roles[user.Id]]))], users.Count > size ? shown[^1].Id : null);
    }

    private IQueryable<User> Beyond(string? after, IQueryable<User> users) =>
        after is null
            ? users
            : from user in users
              from last in db.Set<User>().Where(other => other.Id == after)
              where string.Compare(user.SortName, last.SortName) > 0 || (user.SortName == last.SortName && string.Compare(user.Id, last.Id) > 0)
              select user;

    private async Task<ILookup<string, string>> Roles(IReadOnlyCollection<string> userIds, CancellationToken cancel)
    {
        var held = from userRole in db.Set<IdentityUserRole<string>>()
                   join role in db.Set<Role>() on userRole.RoleId equals role.Id
                   where userIds.Contains(userRole.UserId)
                   orderby role.Name
                   select new { userRole.UserId, Name = role.Name! };
        return (await held.ToListAsync(cancel)).ToLookup(role => role.UserId, role => role.Name);
    }
}
