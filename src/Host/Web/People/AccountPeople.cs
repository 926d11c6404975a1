using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.People;

/// <summary>The accounts of the tenant, as modules see them.</summary>
internal sealed class AccountPeople(TenantDb db, ILookupNormalizer normalizer, PasswordCheck passwords) : IPeople
{
    private IQueryable<User> Users => db.Set<User>().AsNoTracking();

    public Task<Person?> Find(string id, CancellationToken cancel) =>
        Users.Where(user => user.Id == id).Select(User.AsPerson).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<string, Person>> FindAll(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ids.Count == 0
            ? new Dictionary<string, Person>()
            : await Users.Where(user => ids.Contains(user.Id)).Select(User.AsPerson).ToDictionaryAsync(person => person.Id, cancel);

    public Task<Person?> FindByLogin(string login, CancellationToken cancel)
    {
        var name = normalizer.NormalizeName(login.Trim());
        return Users.Where(user => user.NormalizedUserName == name).Select(User.AsPerson).SingleOrDefaultAsync(cancel);
    }

    public async Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel) =>
        await Users.Where(user => user.IsActive).NameStartsWith(text).OrderBy(user => user.SortName).ThenBy(user => user.Id)
            .Take(limit).Select(User.AsPerson).ToListAsync(cancel);

    public async Task<Person?> Verify(string login, string password, CancellationToken cancel) =>
        (await passwords.Check(login, password, cancel)).User?.ToPerson();
}

internal static class UserSearch
{
    /// <summary>Given name, family name, login or e-mail begins with the text, without regard to case and accents.</summary>
    public static IQueryable<User> NameStartsWith(this IQueryable<User> users, string text)
    {
        var key = NameKey.Of(text);
        var upper = text.Trim().ToUpperInvariant();
        return key.Length == 0
            ? users
            : users.Where(user => user.SortName.StartsWith(key) || user.GivenNameKey.StartsWith(key)
                || user.NormalizedUserName!.StartsWith(upper) || user.NormalizedEmail!.StartsWith(upper));
    }
}
