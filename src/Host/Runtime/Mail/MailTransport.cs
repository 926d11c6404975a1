using Carnet.Modularity;
using Carnet.Modularity.Mail;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail.Smtp;
using Microsoft.AspNetCore.DataProtection;

namespace Carnet.Runtime.Mail;

/// <summary>To the tenant's mail server or, when none is set, into files in its folder.</summary>
public sealed class MailTransport(ISiteSettings site, IDataProtectionProvider protection, Tenant tenant, TimeProvider clock) : IMailTransport
{
    public async Task Deliver(MailMessage message, CancellationToken cancel)
    {
        var settings = await site.Get<MailSettings>(cancel);
        IMailTransport way = settings.Server.Length > 0
            ? new SmtpTransport(settings, settings.Password(protection), clock)
            : new FolderTransport(settings, Path.Combine(tenant.DataFolder, "mail"), clock);
        await way.Deliver(message with { Key = message.Key ?? Guid.CreateVersion7().ToString("N") }, cancel);
    }
}

/// <summary>Each message a file that a mail program opens; one file per message, however often it is delivered.</summary>
internal sealed class FolderTransport(MailSettings settings, string folder, TimeProvider clock) : IMailTransport
{
    public async Task Deliver(MailMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{message.Key}.eml");
        await File.WriteAllTextAsync($"{path}.part", MailText.Write(message, settings, clock.GetUtcNow(), MailEncoding.Readable), cancel);
        File.Move($"{path}.part", path, overwrite: true);
    }
}
