using System.Globalization;
using System.Net.Mail;
using MailMessage = Carnet.Modularity.Mail.MailMessage;

namespace Carnet.Runtime.Mail;

/// <summary>A message as RFC 5322 text in UTF-8 (RFC 6532), to be read by people and mail programs alike.</summary>
internal static class MailText
{
    private const string LineEnd = "\r\n";

    public static string Write(MailMessage message, MailSettings settings, DateTimeOffset date)
    {
        List<string> lines =
        [
            "Date: " + date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
            "From: " + Address(settings.SenderAddress, settings.SenderName),
            "To: " + Address(message.To, message.ToName),
            "Subject: " + OneLine(message.Subject),
            "Message-ID: " + MessageId(message, settings),
            "MIME-Version: 1.0",
        ];
        if (message.ReplyTo is { } replyTo)
            lines.Add("Reply-To: " + Address(replyTo, null));
        lines.AddRange(message.Html is { } html ? Alternatives(message.Text, html) : Part("plain", message.Text));
        return string.Join(LineEnd, lines) + LineEnd;
    }

    /// <summary>The same at every attempt, so that a receiver who got it twice can tell.</summary>
    public static string MessageId(MailMessage message, MailSettings settings) =>
        $"<{message.Key}@{new MailAddress(settings.SenderAddress).Host}>";

    /// <summary>A header is one line; a line break in a name or subject must not begin another header.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Address(string address, string? name) =>
        string.IsNullOrEmpty(name) ? OneLine(address) : $"\"{Quoted(OneLine(name))}\" <{OneLine(address)}>";

    // RFC 5322 3.2.4
    private static string Quoted(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // RFC 2046 5.1.4: the plainest first. The boundary is a fresh random value, so it does not stand in the text.
    private static IEnumerable<string> Alternatives(string text, string html)
    {
        var boundary = Guid.NewGuid().ToString("N");
        return
        [
            $"Content-Type: multipart/alternative; boundary=\"{boundary}\"", "",
            $"--{boundary}", .. Part("plain", text),
            $"--{boundary}", .. Part("html", html),
            $"--{boundary}--",
        ];
    }

    private static IEnumerable<string> Part(string subtype, string content) =>
        [$"Content-Type: text/{subtype}; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", content.ReplaceLineEndings(LineEnd)];
}
