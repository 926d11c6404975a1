using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Passwords;

public sealed record ForgottenForm
{
    public string Login { get; init => field = value ?? ""; } = "";
}

public sealed record NewPasswordForm
{
    public string User { get; init => field = value ?? ""; } = "";
    public PasswordReason Reason { get; init; }
    public string Token { get; init => field = value ?? ""; } = "";
    public string Password { get; init => field = value ?? ""; } = "";
    public string Repeated { get; init => field = value ?? ""; } = "";
}

public sealed record ChangePasswordForm
{
    public string CurrentPassword { get; init => field = value ?? ""; } = "";
    public string Password { get; init => field = value ?? ""; } = "";
    public string Repeated { get; init => field = value ?? ""; } = "";
}

/// <summary>A forgotten password, a new one by link, and one's own change.</summary>
internal static class PasswordRoutes
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("forgot-password", Forgot).AllowVisitors("asking for a password mail");
        pages.MapPost("forgot-password", SendMail).AllowVisitors("asking for a password mail");
        pages.MapGet(PasswordLinks.Route, Reset).AllowVisitors("the link in a password mail");
        pages.MapPost(PasswordLinks.Route, SetNew).AllowVisitors("the link in a password mail");
        pages.MapGet("settings/password", Edit);
        pages.MapPost("settings/password", Change);
    }

    private static PageResult Forgot(Texts<HostModule> t) => new(ForgotPage(t, new(), null));

    private static Task<IResult> SendMail(
        [FromForm] ForgottenForm form, HttpContext http, TryLimits limits, IJobs jobs, TenantDb db, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            if (!limits.TakePasswordMail(http.Connection.RemoteIpAddress))
                throw Refusal.Of(null, "There were too many tries from your address. Please wait a few minutes.");
            if (string.IsNullOrWhiteSpace(form.Login))
                throw Refusal.Of(nameof(form.Login), "Please fill in this field.");
            jobs.Enqueue(ForgottenPassword.JobKind, new ForgottenLogin(form.Login));
            await db.SaveChangesAsync(cancel);
            return new PageResult(Page.Of<MailSentPage>(t["Look into your mailbox"]));
        }, fault => ForgotPage(t, form, fault));

    private static async Task<IResult> Reset(string user, PasswordReason reason, string token, PasswordLinks links, Texts<HostModule> t) =>
        await links.IsValid(user, reason, token)
            ? new PageResult(ResetPage(t, new NewPasswordForm { User = user, Reason = reason, Token = token }, null))
            : new PageResult(ForgotPage(t, new(), new FormFault(null, t["This link is used or too old. Please ask for a new one."])) with { StatusCode = StatusCodes.Status422UnprocessableEntity });

    private static Task<IResult> SetNew([FromForm] NewPasswordForm form, HttpContext http, PasswordLinks links, Texts<HostModule> t) =>
        Attempt.Of(http, async () =>
        {
            await links.Use(form.User, form.Reason, form.Token, new(form.Password, form.Repeated));
            Toasts.Add(http, t["Your new password is set. You can sign in with it now."]);
            return Answer.Redirect(http, "sign-in");
        }, fault => ResetPage(t, form, fault));

    private static PageResult Edit(Texts<HostModule> t) => new(ChangePage(t, null));

    private static Task<IResult> Change(
        [FromForm] ChangePasswordForm form, HttpContext http, OwnPassword own, CurrentUser user, Tenant tenant, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var changed = await own.Change(user, form.CurrentPassword, new(form.Password, form.Repeated), cancel);
            await SessionRoutes.Open(http, tenant, changed, remember: false);
            Toasts.Add(http, t["Your password is changed. Everywhere else you are signed out."]);
            return Answer.Redirect(http, "settings");
        }, fault => ChangePage(t, fault));

    private static Page ForgotPage(Texts<HostModule> t, ForgottenForm form, FormFault? fault) =>
        Page.Of<ForgotPasswordPage>(t["Forgot your password?"], ("Form", form), ("Fault", fault));

    private static Page ResetPage(Texts<HostModule> t, NewPasswordForm form, FormFault? fault) =>
        Page.Of<ResetPasswordPage>(t["Choose a password"], ("Form", form), ("Fault", fault));

    private static Page ChangePage(Texts<HostModule> t, FormFault? fault) =>
        Page.Of<ChangePasswordPage>(t["Change password"], ("Fault", fault));
}
