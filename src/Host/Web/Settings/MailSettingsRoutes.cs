using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Runtime.Mail;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Settings;

public sealed record MailForm
{
    public string Server { get; init => field = value ?? ""; } = "";
    public string Port { get; init => field = value ?? ""; } = "";
    public MailSecurity Security { get; init; }
    public string CertificateFingerprint { get; init => field = value ?? ""; } = "";
    public string Login { get; init => field = value ?? ""; } = "";

    /// <summary>Empty: the one that is stored stays.</summary>
    public string Password { get; init => field = value ?? ""; } = "";

    public string SenderAddress { get; init => field = value ?? ""; } = "";
    public string SenderName { get; init => field = value ?? ""; } = "";
}

public sealed record TestMailForm
{
    public string Receiver { get; init => field = value ?? ""; } = "";
}

/// <summary>The mail server, a test of it, and mails that did not get through.</summary>
internal static class MailSettingsRoutes
{
    private const string Home = SiteSettingsRoutes.Home + "/mail";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("mail", Show);
        pages.MapPost("mail", Save);
        pages.MapPost("mail/test", Test);
        pages.MapPost("mail/{id:guid}/retry", Retry);
    }

    private static async Task<IResult> Show(HttpContext http, MailServerForm mail, CancellationToken cancel) =>
        new PageResult(await MailPage(http, await mail.Read(cancel), null, null, cancel));

    private static Task<IResult> Save([FromForm] MailForm form, HttpContext http, MailServerForm mail, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await mail.Save(form, cancel);
            Toasts.Add(http, t["Saved."]);
            return Answer.Redirect(http, Home);
        }, fault => MailPage(http, form, fault, null, cancel));

    private static Task<IResult> Test([FromForm] TestMailForm form, HttpContext http, MailServerForm mail, MailTest test, CancellationToken cancel) =>
        Attempt.Of(http,
            async () => new PageResult(await MailPage(http, await mail.Read(cancel), null, await test.Run(form.Receiver, cancel), cancel)),
            async fault => await MailPage(http, await mail.Read(cancel), fault, null, cancel));

    private static async Task<IResult> Retry(Guid id, HttpContext http, MailOutbox outbox, Texts<HostModule> t, CancellationToken cancel)
    {
        await outbox.SendAgain(id, cancel);
        Toasts.Add(http, t["The mail is tried again."]);
        return Answer.Redirect(http, Home);
    }

    private static async Task<Page> MailPage(HttpContext http, MailForm form, FormFault? fault, MailTestAnswer? answer, CancellationToken cancel)
    {
        var services = http.RequestServices;
        return Page.Of<MailSettingsPage>(services.GetRequiredService<Texts<HostModule>>()["Mail"],
            ("Form", form), ("Fault", fault), ("Answer", answer),
            ("Troubles", await services.GetRequiredService<MailOutbox>().Troubles(20, cancel)),
            ("Panels", await SiteSettingsRoutes.Panels(http, cancel)),
            ("Own", services.GetRequiredService<CurrentUser>().Person.Email)) with { Admin = true };
    }
}
