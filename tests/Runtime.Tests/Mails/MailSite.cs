using Carnet.Modularity.Mail;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Pulse;
using Carnet.Testing.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Mails;

/// <summary>What the mail tests do with a site.</summary>
internal static class MailSite
{
    public static Task Use(this TestSite site, SmtpServer server, MailSecurity security = MailSecurity.None, string login = "", string password = "", string? fingerprint = null) =>
        site.AsSystem(scope => scope.GetRequiredService<ISiteSettings>().Save(
            new MailSettings
            {
                Server = "localhost", Port = server.Port, Security = security, CertificateFingerprint = fingerprint ?? SmtpServer.Fingerprint,
                Login = login, SenderAddress = "office@example.org", SenderName = "Büro",
            }.WithPassword(password, scope.GetRequiredService<IDataProtectionProvider>()), default));

    public static Task Send(this TestSite site, params MailMessage[] messages) => site.As("ada", async scope =>
    {
        foreach (var message in messages)
            scope.GetRequiredService<IMailSender>().Send(message);
        await scope.GetRequiredService<TenantDb>().SaveChangesAsync();
    });

    public static MailMessage To(string receiver) => new(receiver, "Réunion à 9 h", "Bonjour,\nà demain.");

    public static Task Deliver(this TestSite site) => site.AsSystem(scope => TenantWork.RunMail(scope, default));

    public static Task<List<StoredMail>> Outbox(this TestSite site) =>
        site.AsSystem(scope => scope.GetRequiredService<TenantDb>().Set<StoredMail>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public static async Task<StoredMail> OnlyMail(this TestSite site) => Assert.Single(await site.Outbox());
}
