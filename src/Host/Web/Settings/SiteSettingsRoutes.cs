using Carnet.Intranet.Settings;
using Carnet.Modularity;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Settings;

public sealed record SiteSettingsForm : RulesForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Two letters each.</summary>
    public IReadOnlyList<string> Languages { get; init => field = value ?? []; } = [];

    public string DefaultLanguage { get; init => field = value ?? ""; } = "";

    /// <summary>The default tenant only: where people reach the site.</summary>
    public string? Address { get; init; }
}

/// <summary>The site's own settings, its mail server, and the modules' sections.</summary>
internal static class SiteSettingsRoutes
{
    public const string Home = "admin/site";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(Home, HostModule.ManageSettings);
        pages.MapGet("", Show);
        pages.MapPost("", Save);
        MailSettingsRoutes.Map(pages);
        pages.MapGet("{panel}", ShowPanel);
    }

    private static async Task<IResult> Show(HttpContext http, SiteForm site, Texts<HostModule> t, CancellationToken cancel) =>
        new PageResult(await SitePage(http, await site.Read(cancel), null, t, cancel));

    private static Task<IResult> Save([FromForm] SiteSettingsForm form, HttpContext http, SiteForm site, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await site.Save(form, cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, Home);
        }, fault => SitePage(http, form, fault, t, cancel));

    private static async Task<IResult> ShowPanel(string panel, HttpContext http, Tenant tenant, Texts<HostModule> t, CancellationToken cancel) =>
        new PageResult(OpenPanel.Of(await Panels(http, cancel), panel, t["Site settings"], $"{tenant.BasePath}/{Home}", t["Site"]) with { Admin = true });

    private static async Task<Page> SitePage(HttpContext http, SiteSettingsForm form, FormFault? fault, Texts<HostModule> t, CancellationToken cancel) =>
        Page.Of<SiteSettingsPage>(t["Site settings"], ("Form", form), ("Fault", fault), ("Panels", await Panels(http, cancel))) with { Admin = true };

    /// <summary>The mail section and those of the modules.</summary>
    public static async Task<IReadOnlyList<ShownPanel>> Panels(HttpContext http, CancellationToken cancel)
    {
        var services = http.RequestServices;
        var mail = new ShownPanel("mail", services.GetRequiredService<Texts<HostModule>>()["Mail"], typeof(MailSettingsPage));
        return [mail, .. await services.GetRequiredService<SettingsPanels>().For(services.GetRequiredService<CurrentUser>(), site: true, cancel)];
    }
}
