using Carnet.Modularity.Mail;

namespace Carnet.Runtime.Mail;

/// <summary>Hands one message to the world. Registered by the host, scoped.</summary>
public interface IMailTransport
{
    /// <param name="message">
    /// From the outbox its <see cref="MailMessage.Key"/> is the same at every attempt and fit for a Message-ID. A page may
    /// also deliver a test message directly, without a key, and show what is thrown.
    /// </param>
    /// <exception cref="MailRefusedException">It will never be accepted.</exception>
    /// <exception cref="MailUncertainException">It may or may not have been accepted.</exception>
    /// <exception cref="Exception">Anything else: it was not accepted this time.</exception>
    Task Deliver(MailMessage message, CancellationToken cancel);
}

/// <summary>A permanent refusal; trying again is pointless.</summary>
/// <param name="message">The server's words.</param>
public sealed class MailRefusedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The message's content was on its way when the conversation broke: sending again may deliver it twice.</summary>
public sealed class MailUncertainException(string message, Exception? cause = null) : Exception(message, cause);
