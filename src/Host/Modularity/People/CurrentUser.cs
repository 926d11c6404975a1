using Carnet.Modularity.Errors;

namespace Carnet.Modularity.People;

/// <summary>
/// The signed-in person a request or job acts for. Cannot be built for a visitor, so a method that takes one
/// cannot be reached without signing in.
/// </summary>
public sealed class CurrentUser
{
    /// <exception cref="NotSignedInException">The id is empty.</exception>
    public CurrentUser(Person person) =>
        Person = string.IsNullOrEmpty(person.Id) ? throw new NotSignedInException() : person;

    public Person Person { get; }
    public string Id => Person.Id;
    public string Name => Person.Name(NameOrder.FirstLast);
}

/// <summary>
/// Who acts in this scope and through which door. Set once by the host (request) or the job runner (job);
/// modules inject <see cref="CurrentUser"/> where a person is needed.
/// </summary>
public sealed class Caller
{
    /// <summary>Null for a visitor and for work of the system itself.</summary>
    public CurrentUser? User { get; set; }

    public Door Door { get; set; } = Door.Web;

    /// <exception cref="NotSignedInException">Nobody is signed in.</exception>
    public CurrentUser RequireUser() => User ?? throw new NotSignedInException();
}

/// <summary>The way a change came in, kept in the history of each contact.</summary>
/// <param name="Kind">Stable: web, import, carddav, activesync, api, verification, system.</param>
/// <param name="Detail">Which import, device or key; shown to people.</param>
public sealed record Door(string Kind, string? Detail = null)
{
    public static readonly Door Web = new("web");
    public static readonly Door System = new("system");
}
