namespace Carnet.Modularity.People;

/// <summary>The people of the organisation, as the host keeps them.</summary>
public interface IPeople
{
    Task<Person?> Find(string id, CancellationToken cancel);

    /// <summary>Those of the ids that exist, in one query.</summary>
    Task<IReadOnlyDictionary<string, Person>> FindAll(IReadOnlyCollection<string> ids, CancellationToken cancel);

    Task<Person?> FindByLogin(string login, CancellationToken cancel);

    /// <summary>Active people whose given name, family name, login or e-mail starts with the text, without regard to case.</summary>
    Task<IReadOnlyList<Person>> Search(string text, int limit, CancellationToken cancel);

    /// <summary>The active person with this login and account password, else null. Counts towards lockout.</summary>
    Task<Person?> Verify(string login, string password, CancellationToken cancel);
}

/// <summary>
/// Hears of accounts after the change is stored. May be called without a real change (a password check updates a user
/// in some hosts) and more than once: compare state, be idempotent.
/// </summary>
public interface IPeopleListener
{
    Task Changed(Person person, CancellationToken cancel);
    Task Deleted(string personId, CancellationToken cancel);
}
