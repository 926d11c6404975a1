using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Web.Forms;
using MailMessage = Carnet.Modularity.Mail.MailMessage;

namespace Carnet.Web.Settings;

/// <param name="Words">What happened, translated.</param>
/// <param name="Detail">The server's or the network's own words, or null.</param>
public sealed record MailTestAnswer(bool IsGood, string Words, string? Detail = null);

/// <summary>One real mail to the stored server, at once and past the queue.</summary>
public sealed class MailTest(ISiteSettings settings, IMailTransport transport, Texts<HostModule> t)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <exception cref="InvalidException">The receiver is no address.</exception>
    public async Task<MailTestAnswer> Run(string receiver, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(receiver.Trim(), out var address))
            throw Refusal.Of(nameof(TestMailForm.Receiver), "This is not an e-mail address.");
        var site = await settings.Get<SiteSettings>(cancel);
        var mail = await settings.Get<MailSettings>(cancel);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await transport.Deliver(TestMail(address.Address, site), patience.Token);
            return new(true, mail.Server.Length > 0 ? t["The server accepted the mail. Look into the mailbox of {0}.", address.Address] : t["No mail server is set. The mail was written as a file into the folder “mail” of the site’s data."]);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return new(false, Explain(failure, mail), failure.GetBaseException().Message);
        }
    }

    private MailMessage TestMail(string receiver, SiteSettings site) =>
        new(receiver, t["Test mail from {0}", site.Name], t["This mail shows that {0} can send mail.", site.Name]) { Key = $"test.{Guid.NewGuid():N}" };

    private string Explain(Exception failure, MailSettings mail) => (failure, failure.GetBaseException()) switch
    {
        (MailRefusedException, _) => t["The server refused the mail."],
        (MailUncertainException, _) => t["The connection broke after the mail was sent. It may have arrived."],
        (OperationCanceledException, _) => t["The server {0} does not answer.", mail.Server],
        (_, SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }) => t["There is no server named {0}.", mail.Server],
        (_, SocketException) => t["Nobody answers at {0}, port {1}.", mail.Server, mail.Port],
        (_, AuthenticationException) => t["The encrypted connection failed: the server’s certificate cannot be trusted."],
        _ => t["The server did not take the mail."],
    };
}
