using Carnet.Intranet.Settings;
using Carnet.Modularity;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Settings;

public sealed record OwnSettingsForm : DisplayForm
{
    public string? Language { get; init; }
    public string Theme { get; init => field = value ?? ""; } = "";
}

/// <summary>A person's own settings.</summary>
internal static class OwnSettingsRoutes
{
    private const string Home = "settings";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(Home, Show);
        pages.MapPost(Home, Save);
        pages.MapGet(Home + "/{panel}", ShowPanel);
    }

    private static async Task<IResult> Show(CurrentUser user, IPreferences preferences, SettingsPanels panels, ISiteSettings site, Texts<HostModule> t, CancellationToken cancel)
    {
        var own = await preferences.Get<DisplayPreferences>(cancel);
        var form = DisplayForm.Showing<OwnSettingsForm>(own) with { Language = user.Person.Language, Theme = own.Theme };
        return new PageResult(await SettingsPage(form, null, user, panels, site, t, cancel));
    }

    private static Task<IResult> Save(
        [FromForm] OwnSettingsForm form, HttpContext http, CurrentUser user, OwnSettings own, SettingsPanels panels, ISiteSettings site, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await own.Save(form, user, cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, Home);
        }, fault => SettingsPage(form, fault, user, panels, site, t, cancel));

    private static async Task<IResult> ShowPanel(string panel, CurrentUser user, SettingsPanels panels, Tenant tenant, Texts<HostModule> t, CancellationToken cancel) =>
        new PageResult(OpenPanel.Of(await panels.For(user, site: false, cancel), panel, t["Settings"], $"{tenant.BasePath}/{Home}", t["Display"]));

    private static async Task<Page> SettingsPage(
        OwnSettingsForm form, FormFault? fault, CurrentUser user, SettingsPanels panels, ISiteSettings site, Texts<HostModule> t, CancellationToken cancel) =>
        Page.Of<OwnSettingsPage>(t["Settings"], ("Form", form), ("Fault", fault),
            ("Panels", await panels.For(user, site: false, cancel)), ("Site", await site.Get<SiteSettings>(cancel)));
}
