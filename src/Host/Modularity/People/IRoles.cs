namespace Carnet.Modularity.People;

/// <summary>The roles of the organisation, as the host keeps them.</summary>
public interface IRoles
{
    /// <summary>Those that are given to people one by one; without the one everybody has who is signed in.</summary>
    Task<IReadOnlyList<SiteRole>> All(CancellationToken cancel);

    /// <returns>Ids of the active people who hold it; nobody for a role that does not exist.</returns>
    Task<IReadOnlyCollection<string>> Members(string roleId, CancellationToken cancel);

    /// <returns>Ids of the roles a person holds.</returns>
    Task<IReadOnlyCollection<string>> Of(string personId, CancellationToken cancel);
}

/// <param name="Id">Stable; opaque.</param>
/// <param name="Name">In the reader's language where the host has one.</param>
public sealed record SiteRole(string Id, string Name);
