using System.Globalization;
using System.Text;
using MailMessage = Carnet.Modularity.Mail.MailMessage;

namespace Carnet.Runtime.Mail;

internal enum MailEncoding
{
    /// <summary>UTF-8 as it is (RFC 6532), to be read by people and mail programs alike.</summary>
    Readable,

    /// <summary>ASCII: every mail server takes it.</summary>
    SevenBit,
}

/// <summary>A message as RFC 5322 text.</summary>
internal static class MailText
{
    private const string LineEnd = "\r\n";

    public static string Write(MailMessage message, MailSettings settings, DateTimeOffset date, MailEncoding encoding)
    {
        List<string> lines =
        [
            "Date: " + date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture),
            "From: " + Address(settings.SenderAddress, settings.SenderName, encoding),
            "To: " + Address(message.To, message.ToName, encoding),
            "Subject: " + Words(OneLine(message.Subject), encoding),
            $"Message-ID: <{message.Key}@{settings.SenderAddress[(settings.SenderAddress.LastIndexOf('@') + 1)..]}>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ];
        if (message.ReplyTo is { } replyTo)
            lines.Add("Reply-To: " + Address(replyTo, null, encoding));
        lines.AddRange(message.Html is { } html ? Alternatives(message.Text, html, encoding) : Part("plain", message.Text, encoding));
        return string.Join(LineEnd, lines) + LineEnd;
    }

    /// <summary>A header is one line; a line break in a name or subject must not begin another header.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Address(string address, string? name, MailEncoding encoding)
    {
        if (string.IsNullOrEmpty(name))
            return OneLine(address);
        var phrase = OneLine(name);
        return $"{(IsPlain(phrase, encoding) ? $"\"{Quoted(phrase)}\"" : EncodedWords.Write(phrase))} <{OneLine(address)}>";
    }

    // RFC 5322 3.2.4
    private static string Quoted(string phrase) =>
        phrase.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Words(string text, MailEncoding encoding) =>
        IsPlain(text, encoding) ? text : EncodedWords.Write(text);

    // Also encoded: what would be too long for a line that is not folded (RFC 5322 2.1.1), or be taken for encoded already.
    private static bool IsPlain(string text, MailEncoding encoding) =>
        encoding == MailEncoding.Readable || (Ascii.IsValid(text) && text.Length < 200 && !text.Contains("=?", StringComparison.Ordinal));

    // RFC 2046 5.1.4: the plainest first. The boundary is a fresh random value, so it does not stand in the text.
    private static IEnumerable<string> Alternatives(string text, string html, MailEncoding encoding)
    {
        var boundary = Guid.NewGuid().ToString("N");
        return
        [
            $"Content-Type: multipart/alternative; boundary=\"{boundary}\"", "",
            $"--{boundary}", .. Part("plain", text, encoding),
            $"--{boundary}", .. Part("html", html, encoding),
            $"--{boundary}--",
        ];
    }

    private static IEnumerable<string> Part(string subtype, string content, MailEncoding encoding)
    {
        content = content.ReplaceLineEndings(LineEnd);
        var isPlain = encoding == MailEncoding.Readable || QuotedPrintable.IsNeedless(content);
        var transfer = !isPlain ? "quoted-printable" : encoding == MailEncoding.Readable ? "8bit" : "7bit";
        return
        [
            $"Content-Type: text/{subtype}; charset=utf-8", $"Content-Transfer-Encoding: {transfer}", "",
            isPlain ? content : QuotedPrintable.Write(content),
        ];
    }
}
