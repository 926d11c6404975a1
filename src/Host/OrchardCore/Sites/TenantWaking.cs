using Carnet.Runtime.Tenants;
using OrchardCore.Modules;
using OrchardCore.Settings;

namespace Carnet.OrchardCore.Sites;

/// <summary>When a tenant wakes: its tables, then what the modules do.</summary>
internal sealed class TenantWaking(OrchardTenant tenant, TenantActivator activator, ISiteService site) : ModularTenantEvents
{
    public override async Task ActivatingAsync()
    {
        tenant.IsAt((await site.GetSiteSettingsAsync()).BaseUrl);
        await activator.Activate(tenant.Current, CancellationToken.None);
    }
}
