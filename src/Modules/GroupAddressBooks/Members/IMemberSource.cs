namespace Carnet.GroupAddressBooks.Members;

/// <summary>
/// Says who belongs to a group that follows a role or a directory query. Registered by whoever can ask there; the groups that
/// name its kind follow it (<see cref="FollowSources"/>).
/// </summary>
public interface IMemberSource
{
    /// <summary>Stable, e.g. <c>role</c> or <c>directory</c>; kept with the group.</summary>
    string Kind { get; }

    /// <param name="query">What the group's administrator wrote.</param>
    /// <returns>Ids of people.</returns>
    Task<IReadOnlyCollection<string>> Members(string query, CancellationToken cancel);
}
