using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Tenants;

/// <summary>All tenants of this installation, for site administrators of the default one.</summary>
internal static class TenantRoutes
{
    private const string Home = "admin/tenants";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(Home, HostModule.ManageTenants);
        pages.MapGet("", Show);
        pages.MapPost("", Create);
        pages.MapPost("{id}/disabling", (string id, HttpContext http, TenantRegister register, CancellationToken cancel) => Enable(id, false, http, register, cancel));
        pages.MapPost("{id}/enabling", (string id, HttpContext http, TenantRegister register, CancellationToken cancel) => Enable(id, true, http, register, cancel));
    }

    private static async Task<IResult> Show(TenantRegister register, ISiteSettings settings, Texts<HostModule> t, CancellationToken cancel) =>
        new PageResult(await TenantsList(register, settings, t, new(), null, null, cancel));

    private static Task<IResult> Create(
        [FromForm] NewTenant form, HttpContext http, TenantRegister register, ISiteSettings settings, TenantFoundation foundation, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var link = await foundation.Create(form, cancel);
            return new PageResult(await TenantsList(register, settings, t, new(), null, link, cancel));
        }, fault => TenantsList(register, settings, t, form, fault, null, cancel));

    private static async Task<IResult> Enable(string id, bool isEnabled, HttpContext http, TenantRegister register, CancellationToken cancel)
    {
        await register.Enable(id, isEnabled, cancel);
        return Answer.Redirect(http, Home);
    }

    private static async Task<Page> TenantsList(
        TenantRegister register, ISiteSettings settings, Texts<HostModule> t, NewTenant form, FormFault? fault, string? link, CancellationToken cancel) =>
        Page.Of<TenantsPage>(t["Tenants"], ("Tenants", await register.All(cancel)), ("OwnName", (await settings.Get<SiteSettings>(cancel)).Name), ("Form", form), ("Fault", fault), ("PasswordLink", link)) with { Admin = true };
}
