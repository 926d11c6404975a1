using Carnet.Modularity;
using Carnet.Modularity.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Carnet.Web.Tenants;

/// <summary>Where a tenant's data are and how it is reached, from its row and the configuration.</summary>
internal sealed class TenantPlaces(IConfiguration configuration, IServer server)
{
    private readonly string? _database = configuration.GetConnectionString("Carnet") ?? configuration["CARNET_DATABASE"];
    private readonly string _data = Path.GetFullPath(configuration["CARNET_DATA"] ?? "App_Data");

    /// <summary>The first tenant before its own database was read.</summary>
    public Tenant Default => Of(DefaultRow, null);

    public static TenantRow DefaultRow => new() { Id = Tenant.DefaultId, Name = "Carnet" };

    /// <param name="first">The default tenant's row, for addresses below it.</param>
    public Tenant Of(TenantRow row, TenantRow? first)
    {
        var folder = Path.Combine(_data, row.Id);
        Directory.CreateDirectory(folder);
        var basePath = row.Id == Tenant.DefaultId || row.Host is not null ? "" : "/" + row.Id;
        var isSqlite = string.IsNullOrWhiteSpace(_database);
        return new(row.Id, row.Name, folder, isSqlite ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql,
            isSqlite ? $"Data Source={Path.Combine(folder, "carnet.db")}" : _database!, basePath)
        {
            Schema = isSqlite ? null : "carnet_" + row.Id.Replace('-', '_'),
            PublicAddress = PublicAddress(row, first),
        };
    }

    // Never from the Host header of a request: a stranger could then choose where the link in a password mail leads.
    private Uri? PublicAddress(TenantRow row, TenantRow? first)
    {
        if (Root(row.Address) is { } own)
            return own;
        if (row.Host is not null)
            return new Uri($"{Site(first)?.Scheme ?? "https"}://{row.Host}{Port(Site(first))}/");
        return row.Id == Tenant.DefaultId || Site(first) is not { } site ? Site(row) : new Uri(site, row.Id + "/");
    }

    private Uri? Site(TenantRow? row) => Root(row?.Address) ?? Root(configuration["CARNET_ADDRESS"]) ?? Listening();

    private Uri? Listening() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Concat(configuration["urls"]?.Split(';') ?? [])
            .Select(Root).FirstOrDefault(address => address is { IsLoopback: true });

    /// <summary>False while the server has not chosen its port.</summary>
    public bool IsListening => Listening() is not { Port: 0 };

    private static string Port(Uri? site) => site is null || site.IsDefaultPort ? "" : ":" + site.Port;

    /// <returns>With a slash at the end; null when it is no absolute http or https address.</returns>
    public static Uri? Root(string? address) =>
        Uri.TryCreate(address?.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https" ? root : null;
}
