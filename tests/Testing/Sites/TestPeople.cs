using System.Collections.Concurrent;
using Carnet.Modularity.People;

namespace Carnet.Testing.Sites;

/// <summary>Everybody a test names exists, is active and is called as the id says; what differs is set with <see cref="Put"/>.</summary>
public sealed class TestPeople : IPeople
{
    private readonly ConcurrentDictionary<string, Person> _people = new();

    public void Put(Person person) => _people[person.Id] = person;

    public Person Get(string id) =>
        _people.GetOrAdd(id, _ => new Person(id, id, char.ToUpperInvariant(id[0]) + id[1..], "Tester") { Email = $"{id}@example.org" });

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
