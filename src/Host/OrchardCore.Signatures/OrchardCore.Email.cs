namespace OrchardCore.Email;

public class EmailResult
{
    public global::System.Collections.Generic.IReadOnlyDictionary<string, global::Microsoft.Extensions.Localization.LocalizedString[]> Errors { get => throw null; }
    public bool Succeeded { get => throw null; }
}

public interface IEmailService
{
    global::System.Threading.Tasks.Task<global::OrchardCore.Email.EmailResult> SendAsync(global::OrchardCore.Email.MailMessage message, string providerName = null);
}

public class MailMessage
{
    public MailMessage() { }
#if ORCHARD_CORE_3
    public string HtmlBody { get => throw null; set => throw null; }
    public string TextBody { get => throw null; set => throw null; }
#else
    public string Body { get => throw null; set => throw null; }
    public bool IsHtmlBody { get => throw null; set => throw null; }
#endif
    public string ReplyTo { get => throw null; set => throw null; }
    public string Subject { get => throw null; set => throw null; }
    public string To { get => throw null; set => throw null; }
}
