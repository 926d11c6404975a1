using System.Globalization;
using System.Net.Mail;
using MailMessage = Carnet.Modularity.Mail.MailMessage;

namespace Carnet.Runtime.Mail.Smtp;

/// <summary>One conversation with the mail server per message.</summary>
/// <param name="password">In the clear; used only when a login is set.</param>
internal sealed class SmtpTransport(MailSettings settings, string password, TimeProvider clock) : IMailTransport
{
    public async Task Deliver(MailMessage message, CancellationToken cancel)
    {
        var receiver = Ascii(message.To);
        var content = MailText.Write(message with { To = receiver }, settings, clock.GetUtcNow(), MailEncoding.SevenBit);
        await using var conversation = await SmtpConversation.Open(settings, password, cancel);
        try
        {
            await conversation.Send(settings.SenderAddress, receiver, content, cancel);
        }
        catch (SmtpException refusal) when (refusal.IsPermanent)
        {
            throw new MailRefusedException(refusal.Message, refusal);
        }
        catch (Exception broken) when (conversation.IsUndecided)
        {
            throw new MailUncertainException(broken.Message, broken);
        }
        await conversation.Quit(cancel);
    }

    // RFC 5321 2.3.11: ASCII; a domain in other letters has an ASCII form (RFC 5891), a mailbox name has none.
    private static string Ascii(string address)
    {
        try
        {
            var parsed = new MailAddress(address);
            var ascii = $"{parsed.User}@{new IdnMapping().GetAscii(parsed.Host)}";
            return parsed.Address == address && ascii.All(c => c is > ' ' and < '\x7f' and not ('<' or '>'))
                ? ascii
                : throw new MailRefusedException($"Not an e-mail address a mail server takes: {MailText.OneLine(address)}");
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException)
        {
            throw new MailRefusedException($"Not an e-mail address: {MailText.OneLine(address)}", malformed);
        }
    }
}
