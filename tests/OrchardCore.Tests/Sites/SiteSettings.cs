namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>How the site sets itself up: Orchard Core's own automatic set-up, with our recipe.</summary>
internal static class SiteSettings
{
    /// <param name="postgres">A database for two more tenants; null: without them.</param>
    public static Dictionary<string, string> Of(string data, int mailPort, string? postgres)
    {
        var settings = new Dictionary<string, string>
        {
            ["ORCHARD_APP_DATA"] = data,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["OrchardCore__OrchardCore_Email_Smtp__DefaultSender"] = "intranet@example.org",
            ["OrchardCore__OrchardCore_Email_Smtp__DeliveryMethod"] = "Network",
            ["OrchardCore__OrchardCore_Email_Smtp__Host"] = "127.0.0.1",
            ["OrchardCore__OrchardCore_Email_Smtp__Port"] = mailPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["OrchardCore__OrchardCore_Email_Smtp__AutoSelectEncryption"] = "false",
            ["OrchardCore__OrchardCore_Email_Smtp__EncryptionMethod"] = "None",
            ["OrchardCore__OrchardCore_Email_Smtp__RequireCredentials"] = "false",
            ["OrchardCore__Carnet__People__GivenName"] = "UserProfile.UserProfile.FirstName.Text",
            ["OrchardCore__Carnet__People__FamilyName"] = "UserProfile.UserProfile.LastName.Text",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        Add(settings, 0, "Default", "");
        Add(settings, 1, "Acme", OrchardSite.AcmePrefix);
        Add(settings, 2, "Quiet", OrchardSite.QuietPrefix);
        if (postgres is not null)
        {
            Add(settings, 3, "Office", OrchardSite.OfficePrefix, postgres);
            Add(settings, 4, "Depot", OrchardSite.DepotPrefix, postgres);
        }
        return settings;
    }

    private static void Add(Dictionary<string, string> settings, int number, string name, string prefix, string? postgres = null)
    {
        var values = new Dictionary<string, string>
        {
            ["ShellName"] = name,
            ["SiteName"] = $"Intranet of {name}",
            ["SiteTimeZone"] = "Europe/Paris",
            ["AdminUsername"] = OrchardSite.Admin,
            ["AdminEmail"] = "admin@example.org",
            ["AdminPassword"] = OrchardSite.Password,
            ["DatabaseProvider"] = postgres is null ? "Sqlite" : "Postgres",
            ["DatabaseConnectionString"] = postgres ?? "",
            ["DatabaseTablePrefix"] = postgres is null ? "" : name,
            ["RecipeName"] = "CarnetIntranet",
            ["RequestUrlPrefix"] = prefix,
        };
        foreach (var (key, value) in values)
            settings[$"OrchardCore__OrchardCore_AutoSetup__Tenants__{number}__{key}"] = value;
    }
}
