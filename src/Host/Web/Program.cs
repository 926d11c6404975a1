using Carnet.Web;
using Carnet.Web.Tenants;

await using var app = CarnetApplication.Build(args);
if (args is [TenantCommands.Word, ..])
    return await TenantCommands.Run(app.Services, args);
await app.RunAsync();
return 0;
