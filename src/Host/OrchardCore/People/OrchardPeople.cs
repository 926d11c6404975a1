using System.Linq.Expressions;
using System.Security.Claims;
using Carnet.Modularity.People;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using YesSql;
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

    /// <summary>Whose login or address begins so, then who has it somewhere in them: Orchard Core's index of users knows these two only.</summary>
    public async Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel)
    {
        var part = text.Trim().ToUpperInvariant();
        var found = await Indexed(limit, user => user.IsEnabled && (user.NormalizedUserName.StartsWith(part) || user.NormalizedEmail.StartsWith(part)));
        if (found.Count < limit)
            found.AddRange(await Indexed(limit, user => user.IsEnabled && (user.NormalizedUserName.Contains(part) || user.NormalizedEmail.Contains(part))));
        return [.. found.Select(fields.Of).DistinctBy(person => person.Id).Take(limit)];
    }

    private async Task<List<User>> Indexed(int limit, Expression<Func<UserIndex, bool>> matches) =>
        [.. await session.Query<User, UserIndex>(matches).OrderBy(user => user.NormalizedUserName).Take(limit).ListAsync()];

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
