using Carnet.Modularity.Data;

namespace Carnet.Modularity;

/// <summary>The organisation the current request or job is for. Scoped.</summary>
/// <param name="Id">Stable lower-case id; <c>default</c> for the first one.</param>
/// <param name="Name">As people read it.</param>
/// <param name="DataFolder">Absolute; exists; nobody else's.</param>
/// <param name="BasePath">"" or "/acme": the path prefix of the tenant's root.</param>
public sealed record Tenant(string Id, string Name, string DataFolder, DatabaseProvider Provider, string ConnectionString, string BasePath)
{
    public const string DefaultId = "default";

    /// <summary>PostgreSQL: the schema that holds the tenant's tables. SQLite: null.</summary>
    public string? Schema { get; init; }

    /// <summary>Absolute address of the tenant's root for links in mails, ends with "/"; null until the host knows it.</summary>
    public Uri? PublicAddress { get; init; }
}
