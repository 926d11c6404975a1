using Carnet.Modularity.Work;
using OrchardCore.Settings;
using SiteSettings = Carnet.Modularity.Work.SiteSettings;

namespace Carnet.OrchardCore.Sites;

/// <summary>Settings as the runtime keeps them; the site's name is the one Orchard Core knows.</summary>
internal sealed class OrchardSettings(ISiteSettings stored, ISiteService site) : ISiteSettings
{
    public async Task<T> Get<T>(CancellationToken cancel) where T : class, new()
    {
        var settings = await stored.Get<T>(cancel);
        return settings is SiteSettings own ? (T)(object)(own with { Name = (await site.GetSiteSettingsAsync()).SiteName }) : settings;
    }

    public Task Save<T>(T settings, CancellationToken cancel) where T : class, new() => stored.Save(settings, cancel);
}
