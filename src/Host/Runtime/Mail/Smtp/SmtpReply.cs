namespace Carnet.Runtime.Mail.Smtp;

/// <summary>What a refusal is about.</summary>
internal enum SmtpStage
{
    /// <summary>The connection, its protection or our login.</summary>
    Session,
    Sender,
    Receiver,
    Content,
}

internal sealed record SmtpReply(int Code, string[] Lines)
{
    /// <exception cref="SmtpException">The server said something else.</exception>
    public SmtpReply Expect(int code, SmtpStage stage) =>
        // RFC 5321 4.3.2: 251 is a RCPT accepted for forwarding.
        Code == code || (Code == 251 && stage == SmtpStage.Receiver)
            ? this
            : throw new SmtpException(stage, Code, $"{Code} {string.Join(' ', Lines)}");
}

/// <summary>The server answered, and the answer is no.</summary>
/// <param name="code">RFC 5321 4.2; 0 when the refusal is ours.</param>
internal sealed class SmtpException(SmtpStage stage, int code, string message) : Exception(message)
{
    /// <summary>
    /// A 5xx about this receiver or this content stays one. A 5xx about the session or the sender's address is about our
    /// settings and goes once they are right.
    /// </summary>
    public bool IsPermanent => code >= 500 && (stage is SmtpStage.Receiver or SmtpStage.Content);
}
