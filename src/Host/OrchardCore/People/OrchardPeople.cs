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

    // Orchard Core's index of users knows logins and addresses; names stand in the user's document.
    public async Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel)
    {
        var start = text.Trim().ToUpperInvariant();
        var byIndex = await session.Query<User, UserIndex>(user => user.IsEnabled && (user.NormalizedUserName.StartsWith(start) || user.NormalizedEmail.StartsWith(start)))
            .OrderBy(user => user.NormalizedUserName).Take(limit).ListAsync();
        return [.. byIndex.Select(fields.Of)];
    }

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
