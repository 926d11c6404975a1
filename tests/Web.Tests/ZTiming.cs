using System.Diagnostics;
using Carnet.Modularity.People;
using Carnet.Runtime.Tenants;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
namespace Carnet.Web.Tests;
public sealed class ZTiming
{
    static TimeSpan last;
    static string Lap(string name) { var now = Process.GetCurrentProcess().TotalProcessorTime; var d = (now - last).TotalMilliseconds; last = now; return $"{name} {d:0} "; }
    [Fact]
    public async Task Timing()
    {
        for (var i = 0; i < 5; i++)
        {
            Lap("");
            var line = "";
            var folder = Directory.CreateTempSubdirectory("carnet-t-").FullName;
            var app = CarnetApplication.Build([$"--CARNET_DATA={folder}", "--environment=Development", "--urls=http://127.0.0.1:0", "--empty"]);
            line += Lap("build");
            var scopes = app.Services.GetRequiredService<ITenantScopes>();
            var t = (await scopes.All(default))[0];
            line += Lap("tenants+migrate");
            await app.Services.GetRequiredService<TenantActivator>().EnsureActive(t, default);
            line += Lap("activate");
            { await using var s = scopes.Open(t); var db = s.ServiceProvider.GetRequiredService<TenantDb>(); line += Lap("db"); var m = db.Model; line += Lap("model"); await s.ServiceProvider.GetRequiredService<IPeople>().FindByLogin("x", default); line += Lap("query"); }
            { await using var s = scopes.Open(t); await s.ServiceProvider.GetRequiredService<Carnet.Web.Demo.DemoPeople>().Fill(default); line += Lap("fill"); }
            await app.StartAsync(); line += Lap("start");
            using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
            await http.GetAsync("/health"); line += Lap("health");
            await http.GetAsync("/sign-in"); line += Lap("signin page");
            await http.GetAsync("/sign-in"); line += Lap("again");
            await http.GetAsync("/forgot-password"); line += Lap("forgot");
            await app.DisposeAsync(); line += Lap("dispose");
            Console.WriteLine(line);
        }
    }
}
