using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Carnet.Runtime.Mail.Smtp;

/// <summary>One connection to a mail server, from the greeting to QUIT (RFC 5321).</summary>
internal sealed class SmtpConversation : IAsyncDisposable
{
    private readonly TcpClient _client = new();
    private SmtpLines _lines = null!;
    private string[] _extensions = [];

    private SmtpConversation() { }

    /// <summary>
    /// True from the end of the content until the server's answer to it: only the server knows then whether it took the
    /// message (RFC 5321 4.5.3.2.6).
    /// </summary>
    public bool IsUndecided { get; private set; }

    /// <summary>Connects, protects the connection as the settings say, and signs in.</summary>
    /// <exception cref="SmtpException">The server does not want us, or lacks what the settings insist on.</exception>
    public static async Task<SmtpConversation> Open(MailSettings settings, string password, CancellationToken cancel)
    {
        var conversation = new SmtpConversation();
        try
        {
            await conversation.Greet(settings, cancel);
            if (settings.Login.Length > 0)
                await conversation.SignIn(settings.Login, password, cancel);
            return conversation;
        }
        catch
        {
            await conversation.DisposeAsync();
            throw;
        }
    }

    /// <param name="content">RFC 5322 text, ASCII, lines ending in CRLF.</param>
    public async Task Send(string sender, string receiver, string content, CancellationToken cancel)
    {
        await Ask($"MAIL FROM:<{sender}>", 250, SmtpStage.Sender, cancel);
        await Ask($"RCPT TO:<{receiver}>", 250, SmtpStage.Receiver, cancel);
        await Ask("DATA", 354, SmtpStage.Content, cancel);
        await _lines.Write(Stuffed(content), cancel);
        IsUndecided = true;
        await _lines.Write(".\r\n", cancel);
        var reply = await _lines.Read(cancel);
        IsUndecided = false;
        reply.Expect(250, SmtpStage.Content);
    }

    /// <summary>What was accepted is accepted: a failure to say goodbye is none.</summary>
    public async Task Quit(CancellationToken cancel)
    {
        try
        {
            await Ask("QUIT", 221, SmtpStage.Session, cancel);
        }
        catch (Exception gone) when (gone is IOException or SmtpException or OperationCanceledException)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_lines is not null)
            await _lines.DisposeAsync();
        _client.Dispose();
    }

    private async Task Greet(MailSettings settings, CancellationToken cancel)
    {
        await _client.ConnectAsync(settings.Server, settings.Port, cancel);
        _lines = new(_client.GetStream());
        if (settings.Security == MailSecurity.Tls)
            await Protect(settings, cancel);
        (await _lines.Read(cancel)).Expect(220, SmtpStage.Session);
        await Hello(cancel);
        if (settings.Security != MailSecurity.StartTls)
            return;
        if (!_extensions.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            throw new SmtpException(SmtpStage.Session, 0, "The mail server offers no STARTTLS.");
        await Ask("STARTTLS", 220, SmtpStage.Session, cancel);
        await Protect(settings, cancel);
        await Hello(cancel);
    }

    // RFC 3207 4.2: what was said before the handshake is forgotten, on our side by reading through new lines.
    private async Task Protect(MailSettings settings, CancellationToken cancel)
    {
        var tls = new SslStream(_client.GetStream(), leaveInnerStreamOpen: false);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = settings.Server,
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => Trusts(settings, certificate, errors),
        }, cancel);
        _lines = new(tls);
    }

    private static bool Trusts(MailSettings settings, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        var fingerprint = certificate?.GetCertHashString(HashAlgorithmName.SHA256) ?? "";
        if (fingerprint.Length > 0 && fingerprint.Equals(settings.CertificateFingerprint.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
            return true;
        throw new SmtpException(SmtpStage.Session, 0, $"The mail server's certificate is not trusted ({errors}). Its SHA-256 fingerprint is {fingerprint}.");
    }

    // RFC 5321 4.1.4: who has no name of its own gives its address.
    private async Task Hello(CancellationToken cancel)
    {
        var address = ((IPEndPoint)_client.Client.LocalEndPoint!).Address;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var literal = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{address}]" : $"[{address}]";
        _extensions = (await Ask($"EHLO {literal}", 250, SmtpStage.Session, cancel)).Lines;
    }

    // RFC 4954: PLAIN (RFC 4616) where offered, else LOGIN, which some servers have alone.
    private async Task SignIn(string login, string password, CancellationToken cancel)
    {
        var offered = _extensions.FirstOrDefault(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        if (offered.Contains("PLAIN"))
        {
            await Ask($"AUTH PLAIN {Base64($"\0{login}\0{password}")}", 235, SmtpStage.Session, cancel);
            return;
        }
        if (!offered.Contains("LOGIN"))
            throw new SmtpException(SmtpStage.Session, 0, "The mail server offers no way to sign in with a password.");
        await Ask("AUTH LOGIN", 334, SmtpStage.Session, cancel);
        await Ask(Base64(login), 334, SmtpStage.Session, cancel);
        await Ask(Base64(password), 235, SmtpStage.Session, cancel);
    }

    private async Task<SmtpReply> Ask(string command, int expected, SmtpStage stage, CancellationToken cancel)
    {
        await _lines.Write($"{command}\r\n", cancel);
        return (await _lines.Read(cancel)).Expect(expected, stage);
    }

    // RFC 5321 4.5.2: a line that begins with a dot gets one more.
    private static string Stuffed(string content) =>
        (content.StartsWith('.') ? "." : "") + content.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
