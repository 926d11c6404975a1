namespace OrchardCore.Settings;

public interface ISite : global::OrchardCore.Entities.IEntity
{
    string BaseUrl { get; set; }
    string SiteName { get; set; }
}

public interface ISiteService
{
    global::System.Threading.Tasks.Task<global::OrchardCore.Settings.ISite> GetSiteSettingsAsync();
}
