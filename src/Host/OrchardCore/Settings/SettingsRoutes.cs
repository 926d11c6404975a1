using System.Globalization;
using Carnet.Intranet.Settings;
using Carnet.Modularity.Errors;
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
        own.MapGet("", ShowOwn);
        own.MapPost("", SaveOwn);
        own.MapGet("{panel}", (string panel, SettingsViews views, CancellationToken cancel) => views.Panel(panel, site: false, cancel));
        var site = routes.MapPages(SettingsModule.Site, SettingsModule.ManageSite);
        site.MapGet("", ShowSite);
        site.MapPost("", SaveSite);
        site.MapGet("{panel}", (string panel, SettingsViews views, CancellationToken cancel) => views.Panel(panel, site: true, cancel));
    }

    private static async Task<IResult> ShowOwn(IPreferences preferences, SettingsViews views, CancellationToken cancel)
    {
        var own = await preferences.Get<DisplayPreferences>(cancel);
        var form = new SentDisplay { NameOrder = own.NameOrder, SortOrder = own.SortOrder, PageSize = own.PageSize.ToString(CultureInfo.InvariantCulture), Shortcuts = own.Shortcuts };
        return new PageResult(await views.Own(form, null, cancel));
    }

    private static Task<IResult> SaveOwn([FromForm] SentDisplay form, HttpContext http, IPreferences preferences, SettingsViews views, Texts<SettingsModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await preferences.Save(form.Over(await preferences.Get<DisplayPreferences>(cancel)), cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, SettingsModule.Own);
        }, fault => views.Own(form, fault, cancel));

    private static async Task<IResult> ShowSite(ISiteSettings settings, SettingsViews views, CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        var form = new SentRules { DefaultCountry = site.DefaultCountry, AddressBookQuota = site.AddressBookQuota.ToString(CultureInfo.InvariantCulture) };
        return new PageResult(await views.Site(form, null, cancel));
    }

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
        Page.Of<OwnSettingsPage>(t["Settings"], ("Form", form), ("Fault", fault), ("Panels", await panels.For(user, site: false, cancel)));

    public async Task<Page> Site(RulesForm form, FormFault? fault, CancellationToken cancel) =>
        Page.Of<SiteSettingsPage>(t["Settings of Carnet"], ("Form", form), ("Fault", fault), ("Panels", await panels.For(user, site: true, cancel))) with { Admin = true };

    /// <exception cref="NotFoundException">No module shows this person such a section.</exception>
    public async Task<IResult> Panel(string id, bool site, CancellationToken cancel)
    {
        var shown = await panels.For(user, site, cancel);
        var open = shown.FirstOrDefault(panel => panel.Id == id) ?? throw new NotFoundException();
        var (title, home, first) = site ? (t["Settings of Carnet"], SettingsModule.Site, t["Contacts"]) : (t["Settings"], SettingsModule.Own, t["Display"]);
        return new PageResult(Page.Of<PanelPage>(open.Title,
            ("Title", title), ("Panels", shown), ("Panel", open), ("Home", $"{tenant.BasePath}/{home}"), ("FirstTitle", first)) with { Admin = site });
    }
}
