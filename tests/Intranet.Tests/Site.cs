using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using Carnet.Intranet.StyleGuide;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carnet.Intranet.Tests;

/// <summary>The theme in a small host below /acme, with people, features and settings as a test wants them.</summary>
internal sealed class Site : ISiteSettings, IPreferences, IFeatures, IPermissions, IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, string> _cookies = [];

    private Site(WebApplication app) => _app = app;

    public static Tenant Tenant { get; } = new("acme", "Acme", "", DatabaseProvider.Sqlite, "", "/acme");

    public CurrentUser? User { get; set; } = new(new Person("1", "ada", "Ada", "Lovelace"));
    public SiteSettings Settings { get; set; } = new() { Name = "Acme" };
    public DisplayPreferences Preferences { get; set; } = new();
    public HashSet<string> FeaturesOff { get; } = [];
    public HashSet<string> PermissionsMissing { get; } = [];
    public string Language { get; set; } = "en";

    /// <summary>Answers every GET and POST of /acme/here….</summary>
    public Func<HttpContext, IResult> Answer { get; set; } = _ => Results.NotFound();

    public IServiceProvider Services => _app.Services;

    public static async Task<Site> Start()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseTestServer().UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddIntranetTheme();
        builder.Services.AddAuthorization(options => options.AddPolicy(SampleModule.Look.Policy, policy => policy.RequireAssertion(_ => true)));
        builder.Services.AddAuthentication();
        builder.Services.AddScoped<Caller>();
        builder.Services.AddSingleton(Tenant);
        Site? site = null;
        builder.Services.AddSingleton<ISiteSettings>(_ => site!).AddSingleton<IPreferences>(_ => site!);
        builder.Services.AddSingleton<IFeatures>(_ => site!).AddSingleton<IPermissions>(_ => site!);
        builder.Services.AddSingleton<IReadOnlyList<CarnetModule>>([new SampleModule()]);
        builder.Services.AddSingleton(SampleModule.Search);
        var app = builder.Build();
        site = new Site(app);
        app.UsePathBase("/acme");
        app.Use((http, next) => site.Prepare(http, next));
        app.UseRouting();
        app.UseStaticFiles();
        app.UseAuthorization();
        app.MapStyleGuide(SampleModule.Look);
        app.MapMethods("here/{**rest}", ["GET", "POST"], (HttpContext http) => site.Answer(http));
        await app.StartAsync();
        return site;
    }

    private Task Prepare(HttpContext http, RequestDelegate next)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Language);
        http.RequestServices.GetRequiredService<Caller>().User = User;
        return next(http);
    }

    public async Task<HttpResponseMessage> Get(string path, bool fragment = false) =>
        await Send(new HttpRequestMessage(HttpMethod.Get, path), fragment);

    public async Task<HttpResponseMessage> Post(string path, bool fragment = false) =>
        await Send(new HttpRequestMessage(HttpMethod.Post, path), fragment);

    public async Task<IDocument> Page(string path = "/acme/here") => await Read(await Get(path));

    /// <summary>A component alone, rendered as an answer to htmx.</summary>
    public async Task<IElement> Part<TComponent>(params (string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        Answer = _ => Modularity.Pages.Answer.Fragment<TComponent>(parameters);
        return (await Page()).Body!;
    }

    public static async Task<IDocument> Read(HttpResponseMessage response) =>
        await BrowsingContext.New().OpenAsync(async request => request.Content(await response.Content.ReadAsStringAsync()));

    /// <summary>A cookie as a browser would send it.</summary>
    public void SetCookie(string name, string value) => _cookies[name] = value;

    public bool HasCookie(string name) => _cookies.ContainsKey(name);

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, bool fragment)
    {
        using var client = _app.GetTestClient();
        if (fragment)
            request.Headers.Add("HX-Request", "true");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var response = await client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            Keep(cookie);
        return response;
    }

    private void Keep(string setCookie)
    {
        Assert.Contains("path=/acme", setCookie);
        var parts = setCookie.Split(';')[0].Split('=', 2);
        if (parts[1].Length == 0)
            _cookies.Remove(parts[0]);
        else
            _cookies[parts[0]] = parts[1];
    }

    Task<T> ISiteSettings.Get<T>(CancellationToken cancel) => Task.FromResult((T)(object)Settings);
    Task<T> IPreferences.Get<T>(CancellationToken cancel) =>
        User is null ? throw new InvalidOperationException("A visitor has no preferences.") : Task.FromResult((T)(object)Preferences);
    Task ISiteSettings.Save<T>(T settings, CancellationToken cancel) => throw new NotSupportedException();
    Task IPreferences.Save<T>(T preferences, CancellationToken cancel) => throw new NotSupportedException();
    Task<bool> IFeatures.IsOn(string featureId, CancellationToken cancel) => Task.FromResult(!FeaturesOff.Contains(featureId));
    Task<bool> IPermissions.Has(CurrentUser user, string permissionId, CancellationToken cancel) => Task.FromResult(!PermissionsMissing.Contains(permissionId));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
