using Carnet.Modularity;
using Carnet.Modularity.Data;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;

namespace Carnet.OrchardCore.Sites;

/// <summary>
/// This tenant as the modules see it. On PostgreSQL its tables stand in the tenant's database in a schema of their own; with
/// any other database in a file of their own, never inside Orchard Core's, where a migration would lock the whole tenant.
/// </summary>
internal sealed class OrchardTenant(ShellSettings settings, IOptions<ShellOptions> options)
{
    private const string PostgreSql = "Postgres";

    public Tenant Current { get; private set; } = Of(settings, options.Value);

    /// <param name="publicAddress">As the site's settings say it; empty: unknown.</param>
    public void IsAt(string? publicAddress)
    {
        if (Uri.TryCreate(publicAddress?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            Current = Current with { PublicAddress = address };
    }

    private static Tenant Of(ShellSettings settings, ShellOptions options)
    {
        var folder = Path.GetFullPath(Path.Combine(options.ShellsApplicationDataPath, options.ShellsContainerName, settings.Name, "Carnet"));
        var id = settings.Name.ToLowerInvariant();
        var isPostgreSql = settings["DatabaseProvider"] == PostgreSql;
        Directory.CreateDirectory(folder);
        return new Tenant(
            id,
            settings.Name,
            folder,
            isPostgreSql ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite,
            isPostgreSql ? settings["ConnectionString"] : $"Data Source={Path.Combine(folder, "carnet.db")}",
            string.IsNullOrEmpty(settings.RequestUrlPrefix) ? "" : $"/{settings.RequestUrlPrefix}")
        {
            Schema = isPostgreSql ? $"carnet_{id}" : null,
        };
    }
}
