using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using MailMessage = Carnet.Modularity.Mail.MailMessage;

namespace Carnet.Runtime.Mail;

/// <summary>One conversation with the mail server per message (RFC 5321; STARTTLS: RFC 3207; AUTH: RFC 4954).</summary>
/// <param name="password">In the clear; used only when a login is set.</param>
internal sealed class SmtpTransport(MailSettings settings, string password) : IMailTransport
{
    public async Task Deliver(MailMessage message, CancellationToken cancel)
    {
        using var client = NewClient();
        using var mail = Compose(message);
        using var content = new WatchedStream(Encoding.UTF8.GetBytes(message.Text));
        mail.AlternateViews.Add(new AlternateView(content, Plain) { TransferEncoding = TransferEncoding.QuotedPrintable });
        if (message.Html is { } html)
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        try
        {
            await client.SendMailAsync(mail, cancel);
        }
        catch (Exception failure)
        {
            if (IsRefusal(failure))
                throw new MailRefusedException(failure.Message, failure);
            // Without an answer to the content only the server knows (RFC 5321 4.5.3.2.6).
            if (content.WasRead && !HasAnswer(failure))
                throw new MailUncertainException(failure.Message, failure);
            throw;
        }
    }

    private static ContentType Plain => new(MediaTypeNames.Text.Plain) { CharSet = "utf-8" };

    private SmtpClient NewClient() => new(settings.Server, settings.Port)
    {
        EnableSsl = settings.Security == MailSecurity.StartTls,
        DeliveryFormat = SmtpDeliveryFormat.International,
        Credentials = settings.Login.Length > 0 ? new NetworkCredential(settings.Login, password) : null,
    };

    private System.Net.Mail.MailMessage Compose(MailMessage message)
    {
        try
        {
            var mail = new System.Net.Mail.MailMessage
            {
                From = new MailAddress(settings.SenderAddress, settings.SenderName, Encoding.UTF8),
                To = { new MailAddress(message.To, message.ToName, Encoding.UTF8) },
                Subject = MailText.OneLine(message.Subject),
                SubjectEncoding = Encoding.UTF8,
                Headers = { ["Message-ID"] = MailText.MessageId(message, settings) },
            };
            if (message.ReplyTo is { } replyTo)
                mail.ReplyToList.Add(new MailAddress(replyTo));
            return mail;
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException)
        {
            throw new MailRefusedException(malformed.Message, malformed);
        }
    }

    // A 5xx about the receiver or the content stays; one about us (login, sender, relay) goes once the settings are right.
    private static bool IsRefusal(Exception failure) => failure switch
    {
        SmtpFailedRecipientException receiver => (int)receiver.StatusCode >= 500,
        SmtpException smtp => smtp.StatusCode is SmtpStatusCode.ExceededStorageAllocation or SmtpStatusCode.TransactionFailed,
        _ => false,
    };

    private static bool HasAnswer(Exception failure) =>
        failure is SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure };

    /// <summary>Knows whether the conversation has come to the content.</summary>
    private sealed class WatchedStream(byte[] content) : MemoryStream(content, writable: false)
    {
        public bool WasRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            WasRead = true;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            WasRead = true;
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            WasRead = true;
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            WasRead = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
