using Carnet.ContactSync.SignIn;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactSync.Devices.Pages;

/// <summary>What the site says about devices.</summary>
internal static class RulesPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(SyncLinks.Rules, ContactSyncModule.Rule);
        pages.MapGet("", Show);
        pages.MapPost("", Save);
    }

    private static async Task<IResult> Show(ISiteSettings settings, Texts<ContactSyncModule> t, CancellationToken cancel) =>
        new PageResult(Page.Of<RulesPage>(t["Devices"], ("Rules", await settings.Get<SyncSettings>(cancel))) with { Admin = true });

    private static async Task<IResult> Save([FromForm] string? accountPasswords, HttpContext http, ISiteSettings settings, SignInMemory memory, Texts<ContactSyncModule> t, CancellationToken cancel)
    {
        await settings.Save(new SyncSettings { AccountPasswords = accountPasswords == "true" }, cancel);
        memory.Clear();
        Toasts.Add(http, t["Saved."]);
        return Answer.Redirect(http, SyncLinks.Rules);
    }
}
