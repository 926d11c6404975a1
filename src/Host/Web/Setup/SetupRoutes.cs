using Carnet.Modularity;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Setup;

public sealed record SetupForm
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Language { get; init => field = value ?? ""; } = "";
    public string DefaultCountry { get; init => field = value ?? ""; } = "";
    public string GivenName { get; init => field = value ?? ""; } = "";
    public string FamilyName { get; init => field = value ?? ""; } = "";
    public string Login { get; init => field = value ?? ""; } = "";
    public string? Email { get; init; }
    public string Password { get; init => field = value ?? ""; } = "";
    public string Repeated { get; init => field = value ?? ""; } = "";
}

/// <summary>The first administrator and the site's name; only while there is no user.</summary>
internal static class SetupRoutes
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(SetupGate.Route, New).AllowVisitors("an empty site has nobody who could sign in");
        pages.MapPost(SetupGate.Route, Create).AllowVisitors("an empty site has nobody who could sign in");
    }

    private static async Task<IResult> New(Installation installation, Texts<HostModule> t, CancellationToken cancel)
    {
        await installation.DemandEmpty(cancel);
        var language = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return new PageResult(FirstPage(t, new SetupForm { Name = "Carnet", Language = language, DefaultCountry = "FR" }, null));
    }

    private static Task<IResult> Create(
        [FromForm] SetupForm form, HttpContext http, Installation installation, Tenant tenant, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var administrator = await installation.Run(form, Address(http.Request), cancel);
            await SessionRoutes.Open(http, tenant, administrator, remember: false);
            return Answer.Redirect(http, "");
        }, fault => FirstPage(t, form, fault));

    private static string Address(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/";

    private static Page FirstPage(Texts<HostModule> t, SetupForm form, FormFault? fault) =>
        Page.Of<SetupPage>(t["Set up this site"], ("Form", form), ("Fault", fault));
}
