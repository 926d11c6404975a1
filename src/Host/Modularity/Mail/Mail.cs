namespace Carnet.Modularity.Mail;

/// <summary>One message to one receiver.</summary>
/// <param name="Text">Plain text; always there.</param>
public sealed record MailMessage(string To, string Subject, string Text)
{
    public string? ToName { get; init; }
    public string? Html { get; init; }
    public string? ReplyTo { get; init; }

    /// <summary>Two messages with one key are one message: the second is not sent. Null: each call is a message of its own.</summary>
    public string? Key { get; init; }
}

/// <summary>Mail of the tenant.</summary>
public interface IMailSender
{
    /// <summary>
    /// Accepts a message for delivery. It is stored with the current unit of work of <see cref="Data.TenantDb"/> (so it is
    /// never sent for a change that was rolled back) and delivered later with retries, at most once.
    /// The caller saves; nothing is sent before.
    /// </summary>
    void Send(MailMessage message);
}
