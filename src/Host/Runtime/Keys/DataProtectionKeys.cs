using System.Xml.Linq;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Runtime.Tenants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Carnet.Runtime.Keys;

/// <summary>
/// The data-protection key ring in the default tenant's database, so that every node reads the same cookies. That tenant
/// must be active (its tables there) before the first key is asked for.
/// </summary>
public sealed class DataProtectionKeys(ITenantScopes scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = Open();
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        return [.. db.Set<StoredKey>().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = Open();
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        db.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }

    private AsyncServiceScope Open() => scopes.Open(Default());

    // The repository's interface is synchronous.
    private Tenant Default() => scopes.All(CancellationToken.None).GetAwaiter().GetResult()
        .First(t => t.Id == Tenant.DefaultId);
}

public static class DataProtectionKeysRegistration
{
    /// <summary>Keeps the key ring in the default tenant's database.</summary>
    public static IDataProtectionBuilder PersistKeysToDefaultTenant(this IDataProtectionBuilder builder)
    {
        builder.Services.AddSingleton<DataProtectionKeys>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = sp.GetRequiredService<DataProtectionKeys>()));
        return builder;
    }
}
