using System.Collections.Concurrent;
using Carnet.Modularity.People;

namespace Carnet.Testing.Sites;

/// <summary>Everybody a test names exists, is active and is called as the id says; what differs is set with <see cref="Put"/>. Roles are whatever a test gives.</summary>
public sealed class TestPeople : IPeople, IRoles
{
    private readonly ConcurrentDictionary<string, string[]> _roles = new();

    private readonly ConcurrentDictionary<string, Person> _people = new();

    public void Put(Person person) => _people[person.Id] = person;

    public Person Get(string id) =>
        _people.GetOrAdd(id, _ => new Person(id, id, char.ToUpperInvariant(id[0]) + id[1..], "Tester") { Email = $"{id}@example.org" });

    /// <summary>The people who hold a role from now on.</summary>
    public void Give(string role, params string[] people) => _roles[role] = people;

    Task<IReadOnlyList<SiteRole>> IRoles.All(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SiteRole>>([.. _roles.Keys.Order().Select(role => new SiteRole(role, role))]);

    Task<IReadOnlyCollection<string>> IRoles.Members(string roleId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyCollection<string>>(_roles.GetValueOrDefault(roleId, []));

    Task<IReadOnlyCollection<string>> IRoles.Of(string personId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. _roles.Where(role => role.Value.Contains(personId)).Select(role => role.Key)]);

    public Task<Person?> Find(string id, CancellationToken cancel) => Task.FromResult<Person?>(Get(id));

    public Task<IReadOnlyDictionary<string, Person>> FindAll(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, Person>>(ids.Distinct().ToDictionary(id => id, Get));

    public Task<Person?> FindByLogin(string login, CancellationToken cancel) =>
        Task.FromResult(_people.Values.FirstOrDefault(p => p.Login == login));

    public Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Person>>([.. _people.Values.Where(p => p.IsActive && Matches(p, text)).OrderBy(p => p.Login).Take(limit)]);

    public Task<Person?> Verify(string login, string password, CancellationToken cancel) => FindByLogin(login, cancel);

    private static bool Matches(Person person, string text) =>
        new[] { person.GivenName, person.FamilyName, person.Login, person.Email }
            .Any(part => part?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);
}
