using System.Linq.Expressions;
using System.Security.Claims;
using Carnet.Modularity.People;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using YesSql;
using YesSql.Indexes;
using YesSql.Services;

namespace Carnet.OrchardCore.People;

/// <summary>Orchard Core's users are the people.</summary>
internal sealed class OrchardPeople(IUserService users, ISession session, PersonFields fields) : IPeople
{
    public async Task<Person?> Find(string id, CancellationToken cancel) => Known(await users.GetUserByUniqueIdAsync(id));

    public async Task<IReadOnlyDictionary<string, Person>> FindAll(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var found = await session.Query<User, UserIndex>(user => user.UserId.IsIn(ids)).ListAsync();
        return found.Select(fields.Of).ToDictionary(person => person.Id);
    }

    public async Task<Person?> FindByLogin(string login, CancellationToken cancel)
    {
        var name = login.ToUpperInvariant();
        return Known(await session.Query<User, UserIndex>(user => user.NormalizedUserName == name).FirstOrDefaultAsync());
    }

    /// <summary>Whose login, address or name begins so, then who has it somewhere in them.</summary>
    public async Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel)
    {
        var part = text.Trim().ToUpperInvariant();
        var found = await Indexed<UserIndex>(limit, user => user.NormalizedUserName, user => user.IsEnabled && (user.NormalizedUserName.StartsWith(part) || user.NormalizedEmail.StartsWith(part)));
        found.AddRange(await Indexed<NameIndex>(limit, user => user.Name, user => user.IsEnabled && user.Name.StartsWith(part)));
        if (found.Count < limit)
        {
            found.AddRange(await Indexed<NameIndex>(limit, user => user.Name, user => user.IsEnabled && user.Name.Contains(part)));
            found.AddRange(await Indexed<UserIndex>(limit, user => user.NormalizedUserName, user => user.IsEnabled && (user.NormalizedUserName.Contains(part) || user.NormalizedEmail.Contains(part))));
        }
        return [.. found.Select(fields.Of).DistinctBy(person => person.Id).Take(limit)];
    }

    private async Task<List<User>> Indexed<TIndex>(int limit, Expression<Func<TIndex, object>> order, Expression<Func<TIndex, bool>> matches) where TIndex : class, IIndex =>
        [.. await session.Query<User, TIndex>(matches).OrderBy(order).Take(limit).ListAsync()];

    /// <summary>Orchard Core counts failures and locks the account as it does at its own sign-in page.</summary>
    public async Task<Person?> Verify(string login, string password, CancellationToken cancel) =>
        Known(await users.AuthenticateAsync(login, password, (_, _) => { })) is { IsActive: true } person ? person : null;

    /// <returns>Null for a visitor, and for somebody whose account was disabled or deleted since he signed in.</returns>
    public async Task<CurrentUser?> SignedIn(ClaimsPrincipal principal, CancellationToken cancel) =>
        principal.Identity?.IsAuthenticated == true
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && await Find(id, cancel) is { IsActive: true } person
            ? new CurrentUser(person)
            : null;

    private Person? Known(object? user) => user is User known ? fields.Of(known) : null;
}
