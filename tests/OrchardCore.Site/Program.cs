using Carnet.OrchardCore;
using Carnet.OrchardCore.Site;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(SiteModules).Assembly.GetName().Name });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton<IModuleNamesProvider, SiteModules>();
builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup").AddCarnet()
    .ConfigureServices(tenant => tenant.AddSingleton<IDistributedLock, WrittenDownLock>(), order: 1);
var app = builder.Build();
app.UseStaticFiles();
app.UseOrchardCore();
await app.RunAsync();
