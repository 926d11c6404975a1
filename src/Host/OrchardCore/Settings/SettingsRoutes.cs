using Carnet.Intranet.Settings;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Carnet.OrchardCore.Settings;

public sealed record SentDisplay : DisplayForm;

public sealed record SentRules : RulesForm;

/// <summary>A person's own display settings, the site's rules for contacts, and the sections the modules add to either.</summary>
internal static class SettingsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapPages(SettingsModule.Own, SettingsModule.ChooseDisplay);
        own.MapGet("", async (IPreferences preferences, SettingsViews views, CancellationToken cancel) =>
            new PageResult(await views.Own(DisplayForm.Showing<SentDisplay>(await preferences.Get<DisplayPreferences>(cancel)), null, cancel)));
        own.MapPost("", SaveOwn);
        own.MapGet("{panel}", async (string panel, SettingsViews views, CancellationToken cancel) => new PageResult(await views.OwnPanel(panel, cancel)));
        var site = routes.MapPages(SettingsModule.Site, SettingsModule.ManageSite);
        site.MapGet("", async (ISiteSettings settings, SettingsViews views, CancellationToken cancel) =>
            new PageResult(await views.Site(RulesForm.Showing<SentRules>(await settings.Get<SiteSettings>(cancel)), null, cancel)));
        site.MapPost("", SaveSite);
        site.MapGet("{panel}", async (string panel, SettingsViews views, CancellationToken cancel) => new PageResult(await views.SitePanel(panel, cancel)));
    }

    private static Task<IResult> SaveOwn([FromForm] SentDisplay form, HttpContext http, IPreferences preferences, SettingsViews views, Texts<SettingsModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await preferences.Save(form.Over(await preferences.Get<DisplayPreferences>(cancel)), cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, SettingsModule.Own);
        }, fault => views.Own(form, fault, cancel));

    private static Task<IResult> SaveSite([FromForm] SentRules form, HttpContext http, ISiteSettings settings, SettingsViews views, Texts<SettingsModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await settings.Save(form.Over(await settings.Get<SiteSettings>(cancel)), cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, SettingsModule.Site);
        }, fault => views.Site(form, fault, cancel));
}

/// <summary>Reads the settings pages.</summary>
internal sealed class SettingsViews(CurrentUser user, SettingsPanels panels, Modularity.Tenant tenant, Texts<SettingsModule> t)
{
    public async Task<Page> Own(DisplayForm form, FormFault? fault, CancellationToken cancel) =>
        Opened<DisplayFields>(t["Settings"], SettingsModule.Own, t["Display"], form, fault, await panels.For(user, site: false, cancel));

    public async Task<Page> Site(RulesForm form, FormFault? fault, CancellationToken cancel) =>
        Opened<RulesFields>(t["Settings of Carnet"], SettingsModule.Site, t["Contacts"], form, fault, await panels.For(user, site: true, cancel)) with { Admin = true };

    public async Task<Page> OwnPanel(string id, CancellationToken cancel) =>
        OpenPanel.Of(await panels.For(user, site: false, cancel), id, t["Settings"], $"{tenant.BasePath}/{SettingsModule.Own}", t["Display"]);

    public async Task<Page> SitePanel(string id, CancellationToken cancel) =>
        OpenPanel.Of(await panels.For(user, site: true, cancel), id, t["Settings of Carnet"], $"{tenant.BasePath}/{SettingsModule.Site}", t["Contacts"]) with { Admin = true };

    private static Page Opened<TFields>(string title, string home, string first, object form, FormFault? fault, IReadOnlyList<ShownPanel> panels) =>
        Page.Of<SettingsPage>(title,
            ("Title", title), ("Home", home), ("FirstTitle", first), ("Fields", typeof(TFields)), ("Form", form), ("Fault", fault), ("Panels", panels));
}
