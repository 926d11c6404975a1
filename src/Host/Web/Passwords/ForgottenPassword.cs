using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Passwords;

public sealed record ForgottenLogin(string Login);

/// <summary>
/// Looks for the account and sends the mail, after the page has answered: neither its words nor its time tell a stranger
/// whether the account exists.
/// </summary>
internal sealed class ForgottenPassword(TenantDb db, ILookupNormalizer normalizer, PasswordMails mails) : IJob
{
    public const string JobKind = "web.forgotten-password";

    public string Kind => JobKind;

    public async Task Run(JobContext job, CancellationToken cancel)
    {
        var name = normalizer.NormalizeName(job.Arguments<ForgottenLogin>().Login.Trim());
        var user = await db.Set<User>().FirstOrDefaultAsync(
            u => u.IsActive && u.Email != null && (u.NormalizedUserName == name || u.NormalizedEmail == name), cancel);
        if (user is not null)
            await mails.SendForgotten(user, cancel);
        await db.SaveChangesAsync(cancel);
        job.Finish(new { });
    }
}
