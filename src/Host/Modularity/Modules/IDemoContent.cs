namespace Carnet.Modularity.Modules;

/// <summary>
/// What a module adds to the demo company of a first start. The host calls <see cref="Fill"/> once for each of the logins,
/// in a scope of its own with that person as the caller.
/// </summary>
public interface IDemoContent
{
    IReadOnlyList<string> Logins { get; }
    Task Fill(string login, CancellationToken cancel);
}
