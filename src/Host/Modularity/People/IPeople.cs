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

    /// <summary>The same from a host that still knows who it was. A host may call it inside the transaction that deletes the account.</summary>
    Task Deleted(Person person, CancellationToken cancel) => Deleted(person.Id, cancel);
}

/// <summary>Says, before an account is deleted, what becomes of what its person has.</summary>
public interface ILeavingNotice
{
    /// <returns>Nothing when nothing becomes of anything.</returns>
    Task<IReadOnlyList<LeavingEffect>> Of(Person person, CancellationToken cancel);
}

/// <param name="Icon">Bootstrap icon, without prefix.</param>
/// <param name="Text">Whole sentences in the reader's language.</param>
public sealed record LeavingEffect(string Icon, string Text)
{
    /// <summary>Where it can be seen to, relative to the tenant's root, and what the link says; null: nowhere.</summary>
    public (string Route, string Text)? Link { get; init; }
}
