namespace Carnet.Web;

/// <summary>
/// What is logged: one JSON object a line for machines, plain lines in Development. Requests are not: their addresses hold
/// tokens and search words. Persons appear by id only.
/// </summary>
internal static class HostLogs
{
    public static void AddCarnetLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => console.SingleLine = false);
        else
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "O";
            });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        // The key ring stands in the tenant's own database on purpose; there is no place outside it to keep a key for the keys.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
