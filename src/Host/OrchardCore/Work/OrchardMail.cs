using Carnet.Modularity.Mail;
using Carnet.Runtime.Mail;
using OrchardCore.Email;
using OrchardMessage = OrchardCore.Email.MailMessage;

namespace Carnet.OrchardCore.Work;

/// <summary>
/// Orchard Core's e-mail service, whichever provider the site uses. It says whether it worked, not how a conversation broke:
/// a failed message is tried again.
/// </summary>
internal sealed class OrchardMail(IEmailService email) : IMailTransport
{
    public async Task Deliver(Modularity.Mail.MailMessage message, CancellationToken cancel)
    {
        var result = await email.SendAsync(new OrchardMessage
        {
            To = message.To,
            Subject = message.Subject,
#if ORCHARD_CORE_3
            TextBody = message.Text,
            HtmlBody = message.Html,
#else
            Body = message.Html ?? message.Text,
            IsHtmlBody = message.Html is not null,
#endif
            ReplyTo = message.ReplyTo,
        });
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.SelectMany(error => error.Value).Select(error => error.Value)));
    }
}

/// <summary>While the site's e-mail feature is off, mail waits in the outbox.</summary>
internal sealed class NoMail : IMailTransport
{
    public Task Deliver(Modularity.Mail.MailMessage message, CancellationToken cancel) =>
        throw new InvalidOperationException("The site's e-mail feature is off.");
}
