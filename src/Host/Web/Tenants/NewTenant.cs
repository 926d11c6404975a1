using System.Text.RegularExpressions;
using Carnet.Modularity.Errors;
using Carnet.Web.Forms;

namespace Carnet.Web.Tenants;

/// <summary>What is asked for a new tenant.</summary>
public sealed partial record NewTenant
{
    public string Id { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Empty: reached at the path segment <see cref="Id"/>.</summary>
    public string? Host { get; init; }

    /// <summary>Login of the first administrator.</summary>
    public string Admin { get; init => field = value ?? ""; } = "";

    /// <summary>His address, for a mail with a link to set the password; may be empty.</summary>
    public string? Email { get; init; }

    /// <param name="taken">Ids and path segments that are in use.</param>
    /// <exception cref="InvalidException">A field cannot be taken.</exception>
    internal TenantRow ToRow(IReadOnlyCollection<TenantPlace> others, IReadOnlySet<string> taken, DateTimeOffset now)
    {
        var host = string.IsNullOrWhiteSpace(Host) ? null : Host.Trim().ToLowerInvariant();
        if (!IdPattern.IsMatch(Id))
            throw Refusal.Of(nameof(Id), "2 to 40 lower-case letters, digits and hyphens, beginning with a letter.");
        if (taken.Contains(Id) || others.Any(place => place.Tenant.Id == Id))
            throw Refusal.Of(nameof(Id), "This id is in use.");
        if (string.IsNullOrWhiteSpace(Name))
            throw Refusal.Of(nameof(Name), "Please fill in this field.");
        if (host is not null && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw Refusal.Of(nameof(Host), "This is not a host name.");
        if (host is not null && others.Any(place => place.Host == host))
            throw Refusal.Of(nameof(Host), "Another tenant has this host name.");
        return new() { Id = Id, Name = Name.Trim(), Host = host, CreatedAt = now };
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex IdPattern { get; }
}
